package dev.warrenperf.run;

import dev.warrenperf.document.ExplanationDocument;
import dev.warrenperf.model.InputException;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.Report;
import java.io.IOException;

/** {@code explain}: the report of a run, of which the proof of one target is printed. */
public final class ExplainPipeline {

  private final Invocation invocation;
  private final ReportRequest request;

  public ExplainPipeline(Invocation invocation, ReportRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /**
   * Prints it and returns the process's exit code, which no verdict changes.
   *
   * @param name of a target, or with a statistic behind it
   */
  public int run(String name)
      throws CommandException, InputException, IOException, InterruptedException {
    Report report = new ReportPipeline(invocation, request).report();
    Rendering how = request.rendering();
    invocation
        .console()
        .print(
            DocumentText.render(
                ExplanationDocument.of(report, NamedChecks.of(report, name)),
                how.columns(),
                how.color(),
                how.ascii()));
    return ExitCode.OK.code();
  }
}
