package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the locale, file names are UTF-8. Files of such names are made by a shell, for the tests
 * may run in a locale that has no such names.
 */
class LauncherLocaleTest {

  /** {@code ü} and a byte that is no UTF-8, as printf takes them. */
  private static final String NAMES =
      """
      u=$(printf '\\303\\274')
      no=$(printf '\\377')
      """;

  @TempDir private static Path shared;
  @TempDir private Path directory;
  private static Path script;

  @BeforeAll
  static void install() throws IOException {
    script = Launcher.install(shared.resolve("installed"));
  }

  private Launcher launcher(String locale) throws IOException {
    return new Launcher(script, directory.resolve("work"))
        .with("WARREN_PERF_NO_CACHE", "1")
        .with("LC_ALL", locale.equals("none") ? null : locale);
  }

  private static String samples() {
    return Path.of("sample-metrics/v1.6.0-burst-1").toAbsolutePath().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "none", "C.UTF-8", "tr_TR.UTF-8", "ar_EG", "no such"})
  void names_that_are_not_ascii_are_read_and_written(String locale) throws Exception {
    String shell =
        NAMES
            + """
            mkdir -p "run-$u/manager-1"
            cp "$1"/manager-1/*.prom "run-$u/manager-1/"
            echo text >"run-$u/notes-$u-$no.doc"
            set -- report "run-$u" -o "out-$u" --fail-on none
            """;
    CommandRun run = launcher(locale).runAfter(shell, samples());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("run-ü"), run.out());
    Path out = directory.resolve("work/report.txt");
    assertEquals(
        0,
        new ProcessBuilder("sh", "-c", NAMES + "mv work/out-$u/report.txt work/")
            .directory(directory.toFile())
            .inheritIO()
            .start()
            .waitFor());
    assertTrue(Files.readString(out).contains("run-ü"), locale);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "none"})
  void a_name_that_is_missing_is_said_as_it_is(String locale) throws Exception {
    CommandRun run =
        launcher(locale).runAfter(NAMES + "set -- report \"$1\" --targets ziel-$u", samples());
    assertEquals(66, run.exitCode(), run.err());
    assertTrue(run.err().contains("ziel-ü"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void the_same_run_gives_the_same_bytes_in_every_locale() throws Exception {
    List<String> printed = new ArrayList<>();
    for (String locale : List.of("C.UTF-8", "C", "tr_TR.UTF-8", "ar_EG.UTF-8")) {
      Launcher launcher =
          launcher(locale).with("LC_ALL", null).with("LANG", locale).with("LANGUAGE", locale);
      CommandRun run = launcher.run("report", samples(), "--fail-on", "none");
      assertEquals(0, run.exitCode(), run.err());
      printed.add(run.out());
    }
    assertEquals(1, printed.stream().distinct().count());
    assertFalse(printed.get(0).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "none"})
  void a_command_that_is_recorded_has_the_users_locale(String locale) throws Exception {
    Path bundle = directory.resolve("bundle");
    try (Cluster cluster = new Cluster("manager-1")) {
      List<String> arguments = new ArrayList<>(List.of("record", "-o", bundle.toString()));
      arguments.addAll(cluster.options());
      String tell = "printf '%s\\n' \"${LC_ALL-none}\" \"${WARREN_PERF_LC_ALL-none}\"";
      arguments.addAll(List.of("--cluster-info", tell, "--", "sh", "-c", tell));
      CommandRun run = launcher(locale).run(arguments.toArray(String[]::new));
      assertEquals(0, run.exitCode(), run.err());
    }
    String told = locale + "\nnone\n";
    assertEquals(told, Files.readString(bundle.resolve("script.log")));
    String info = Files.readString(bundle.resolve("cluster-info.txt"));
    assertTrue(info.contains(told), info);
  }
}
