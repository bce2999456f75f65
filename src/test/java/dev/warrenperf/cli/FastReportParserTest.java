package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.run.Console;
import dev.warrenperf.run.ReportRequest;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FastReportParserTest {

  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();
  private static final Console CONSOLE =
      new Console(InputStream.nullInputStream(), NOWHERE, NOWHERE, true, false, 90);
  private static final WarrenPerf PROGRAM = new WarrenPerf(CONSOLE, Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report run",
        "report before.prom after.prom",
        "report run --format json",
        "report run --format markdown",
        "report --format text run",
        "report run -o out --strict",
        "report --ascii run",
        "report run --ascii --strict --format text",
        "report run --full -o out",
        "report run --targets mine.yaml --fail-on fail,no-data",
        "report run --waivers w.yaml --targets mine.yaml",
        "report run --fail-on none",
        "report run --fail-on fail,",
        "report run --fail-on ,",
        "report run --from 10s --to 2026-01-31T12:00:00Z --warmup 5s --phase create",
        "report run --format nonsense",
        "report run 'quoted' \"twice\"",
        "report run a,b --phase x=y",
        "report run --format=json --targets=@mine",
        "report run --to=10s --no-project-file --quiet"
      })
  void gives_the_request_that_picocli_gives(String line) {
    String[] arguments = line.split(" ");
    FastReportParser plain = FastReportParser.of(arguments);
    assertNotNull(plain);
    assertEquals(byPicocli(arguments), plain.command(PROGRAM).request());
  }

  private static ReportRequest byPicocli(String[] arguments) {
    CommandLine commandLine = PROGRAM.configured(arguments);
    commandLine.parseArgs(arguments);
    CommandLine report = commandLine.getSubcommands().get("report");
    return ((ReportCommand) report.getCommand()).request();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lint run",
        "report",
        "report --help",
        "report run --help",
        "report run -h",
        "report -",
        "report -- -run",
        "report @arguments",
        "report run --format @arguments",
        "report run --format",
        "report run --format --strict",
        "report run --format=",
        "report run --to=-10s",
        "report run --waivers=--full",
        "report run --format=json --format text",
        "report run --to -10s",
        "report run --format json --format text",
        "report run --strict --strict",
        "report run --ascii --ascii",
        "report run --label version=v1",
        "report run --debug",
        "report --prometheus http://localhost:9090 --from -1h",
        "report run --formt json",
        "--debug report run"
      })
  void leaves_everything_else_to_picocli(String line) {
    assertNull(FastReportParser.of(line.split(" ")));
  }
}
