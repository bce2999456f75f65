package dev.warrenperf.run;

import dev.warrenperf.model.InputException;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.report.Report;

/** The results as Prometheus metrics: into a file, to a Pushgateway, or both. */
final class MetricsOutput implements AutoCloseable {

  private final OutputFile file;
  private final MetricsPush push;
  private final Console console;

  private MetricsOutput(OutputFile file, MetricsPush push, Console console) {
    this.file = file;
    this.push = push;
    this.console = console;
  }

  /**
   * Tries the file's place and reads the credentials, so that a long analysis is not done in vain.
   *
   * @param console for what a user has to know of it
   * @throws CommandException when the file cannot be written or the URL is none
   */
  static MetricsOutput open(MetricsRequest request, Console console)
      throws CommandException, InputException {
    MetricsPush push = request.gateway() == null ? null : MetricsPush.open(request, console);
    OutputFile file =
        request.file() == null ? null : OutputFile.open(request.file(), "--metrics-out: ");
    return new MetricsOutput(file, push, console);
  }

  /** Writes and pushes what is known. */
  void give(Report report) throws CommandException, InterruptedException {
    if (file == null && push == null) {
      return;
    }
    ResultMetrics metrics = ResultMetrics.of(report);
    if (file != null) {
      file.write(metrics.text());
      console.say("the metrics are in " + file);
    }
    if (push != null) {
      push.push(metrics, report.headline().exitCode());
      console.say("the metrics are at " + push);
    }
  }

  /** Leaves no directory behind that was made in vain. */
  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
