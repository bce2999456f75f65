package dev.warrenperf.run;

import dev.warrenperf.history.History;
import dev.warrenperf.history.Release;
import dev.warrenperf.history.Selection;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.report.HistoryBuilder;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code history}: load the runs, put them in order, tell what became of them, write it. */
public final class HistoryPipeline {

  private static final List<OutputFormat<HistoryReport>> FILES =
      List.of(
          HistoryFormat.HTML,
          HistoryFormat.TEXT,
          HistoryFormat.JSON,
          HistoryFormat.MARKDOWN,
          HistoryFormat.CSV);

  private final Invocation invocation;
  private final HistoryRequest request;

  public HistoryPipeline(Invocation invocation, HistoryRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run() throws CommandException, InputException, InterruptedException, TemplateFailure {
    HistoryFormat format =
        FormatWord.parse(request.rendering().format(), List.of(HistoryFormat.values()));
    Outputs<HistoryReport> outputs = new Outputs<>(request.rendering(), format, FILES);
    double margin = margin(request.margin());
    RunReading reading =
        request.options().reading(Judging.load(request.targets()), invocation.console());
    try (OutputDirectory output = outputs.open()) {
      outputs.write(report(reading, margin), output, invocation.console());
      return ExitCode.OK.code();
    }
  }

  private static double margin(String text) throws CommandException {
    double margin = Quantity.in(Unit.RATIO, text);
    if (!(margin > 0 && margin <= 10)) {
      throw CommandException.usage(
          "--margin", "expected a percentage above 0% such as 5%, found \"" + text + "\"");
    }
    return margin;
  }

  private HistoryReport report(RunReading reading, double margin)
      throws CommandException, InputException, InterruptedException {
    List<LoadedRun> loaded =
        new RunLoader(reading, invocation, WaiverSet.NONE)
            .loadAll(RunPaths.expanded(request.paths(), invocation.console()));
    History history =
        History.of(loaded.stream().map(LoadedRun::run).toList(), request.scenario(), margin);
    checkShown(history);
    List<Notice> notices = new ArrayList<>(invocation.notices());
    loaded.stream()
        .filter(run -> history.selection().runs().contains(run.run()))
        .forEach(run -> notices.addAll(run.warnings(run.path())));
    return HistoryBuilder.build(
        history, reading.targets(), notices, invocation.commandLine(), invocation.toolVersion());
  }

  private static void checkShown(History history) throws CommandException {
    String expected;
    if (history.releases().isEmpty()) {
      expected = "runs to make a history of, found none: " + leftOut(history.selection());
    } else if (history.isEmpty()) {
      expected = "a release with values, found none among " + labels(history);
    } else if (history.releases().size() > 1 && !history.isConnected()) {
      expected =
          "an operation or metric that two releases have in common, found none among "
              + labels(history);
    } else {
      return;
    }
    throw new CommandException(ExitCode.UNDECIDED, "expected " + expected);
  }

  private static String leftOut(Selection selection) {
    return selection.leftOut().stream()
        .map(left -> left.run() + ": " + left.text())
        .collect(Collectors.joining("; "));
  }

  private static String labels(History history) {
    return history.releases().stream().map(Release::label).collect(Collectors.joining(", "));
  }
}
