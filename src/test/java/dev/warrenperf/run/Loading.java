package dev.warrenperf.run;

import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.JudgedRun;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportBuilder;
import dev.warrenperf.report.Reporting;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Runs as the commands load them. */
final class Loading {

  static final Path SAMPLES = Path.of("sample-metrics");

  private static final Invocation INVOCATION =
      new Invocation(
          console(),
          InstantSource.fixed(Instant.EPOCH),
          Map.of(),
          List.of("compare"),
          List.of(),
          "1");

  private Loading() {}

  static RunLoader loader(WindowRequest window) throws Exception {
    return new RunLoader(reading(window), INVOCATION, WaiverSet.NONE);
  }

  static RunReading reading(WindowRequest window) throws Exception {
    return new RunReading(
        TargetFile.load("warren-1.3"),
        window,
        new ParseOptions(false, null),
        null,
        false,
        console());
  }

  static Console console() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return new Console(nothing, nowhere, nowhere, false, false, 80);
  }

  static JudgedRun judged(Path run, WindowRequest window, List<ClientSamples> samples)
      throws Exception {
    try (RunInput input = RunSource.open(List.of(run.toString()), InputStream.nullInputStream())) {
      return reading(window).read(input, Map.of(), samples, List.of());
    }
  }

  /** Writes the report of a run. */
  static Path report(JudgedRun run, Path file) throws Exception {
    ExitPolicy policy = ExitPolicy.parse(List.of("none"));
    Files.writeString(
        file,
        RecordWriter.document(
            Report.SCHEMA,
            ReportBuilder.build(run, null, new Reporting(false, policy, "report", "1"))));
    return file;
  }
}
