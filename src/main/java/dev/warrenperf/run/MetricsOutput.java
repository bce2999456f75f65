package dev.warrenperf.run;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.report.Report;
import java.io.PrintStream;

/** The results as Prometheus metrics: into a file, to a Pushgateway, or both. */
final class MetricsOutput implements AutoCloseable {

  private final MetricsFile file;
  private final MetricsPush push;
  private final PrintStream err;

  private MetricsOutput(MetricsFile file, MetricsPush push, PrintStream err) {
    this.file = file;
    this.push = push;
    this.err = err;
  }

  /**
   * Tries the file's place and reads the credentials, so that a long analysis is not done in vain.
   *
   * @param err for what a user has to know of it
   * @throws CommandException when the file cannot be written or the URL is none
   */
  static MetricsOutput open(MetricsRequest request, PrintStream err)
      throws CommandException, MissingInputException, MalformedInputException {
    MetricsPush push = request.gateway() == null ? null : MetricsPush.open(request, err);
    MetricsFile file = request.file() == null ? null : MetricsFile.open(request.file());
    return new MetricsOutput(file, push, err);
  }

  /** Writes and pushes what is known. */
  void give(Report report) throws CommandException, InterruptedException {
    if (file == null && push == null) {
      return;
    }
    ResultMetrics metrics = ResultMetrics.of(report);
    if (file != null) {
      file.write(metrics.text());
      err.println("warren-perf: the metrics are in " + file);
    }
    if (push != null) {
      push.push(metrics, report.exitCode());
      err.println("warren-perf: the metrics are at " + push);
    }
  }

  /** Leaves no directory behind that was made in vain. */
  @Override
  public void close() {
    if (file != null) {
      file.abandonIfEmpty();
    }
  }
}
