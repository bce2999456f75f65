package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.history.History;
import dev.warrenperf.history.Release;
import dev.warrenperf.history.Selection;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.render.html.HtmlHistory;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.render.json.JsonHistory;
import dev.warrenperf.render.text.HistoryText;
import dev.warrenperf.report.HistoryBuilder;
import dev.warrenperf.report.HistoryInput;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code history}: load the runs, put them in order, tell what became of them, write it. */
public final class HistoryPipeline {

  /** Width of history.txt, whatever the terminal. */
  private static final int FILE_COLUMNS = 120;

  private final Console console;

  public HistoryPipeline(Console console) {
    this.console = console;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run(HistoryRequest request)
      throws CommandException, InputException, InterruptedException {
    HistoryFormat format = HistoryFormat.parse(request.format());
    double margin = margin(request.margin());
    RunReading reading = reading(request);
    OutputDirectory output =
        request.output() == null ? null : OutputDirectory.open(request.output());
    try {
      HistoryReport report = report(request, reading, margin);
      if (output != null) {
        output.write(files(report, request));
      }
      print(report, request, format);
      return ExitCode.OK.code();
    } finally {
      if (output != null) {
        output.abandonIfEmpty();
      }
    }
  }

  private static double margin(String text) throws CommandException {
    try {
      Quantity margin = Quantity.parse(text);
      if (margin.unit() == Unit.RATIO && margin.value() > 0 && margin.value() <= 10) {
        return margin.value();
      }
    } catch (IllegalArgumentException notAQuantity) {
      // told below, in the option's own words
    }
    throw new CommandException(
        ExitCode.USAGE,
        "--margin: expected a percentage above 0% such as 5%, found \"" + text + "\"");
  }

  private RunReading reading(HistoryRequest request) throws CommandException, InputException {
    return new RunReading(
        TargetFile.load(request.targets()),
        request.window().request(),
        new ParseOptions(request.strict(), ReportPipeline.exposition(request.exposition())),
        new AssumedRole(null),
        request.window().trustMtime(),
        console);
  }

  private HistoryReport report(HistoryRequest request, RunReading reading, double margin)
      throws CommandException, InputException, InterruptedException {
    List<LoadedRun> loaded =
        new RunLoader(reading, console).loadAll(RunPaths.expanded(request.paths(), console));
    History history = History.of(loaded.stream().map(LoadedRun::run).toList(), request.scenario());
    checkShown(history);
    List<Notice> notices = new ArrayList<>();
    loaded.stream()
        .filter(run -> history.selection().runs().contains(run.run()))
        .forEach(run -> notices.addAll(warnings(run)));
    TargetSet targets = reading.targets();
    return HistoryBuilder.build(
        new HistoryInput(
            history, targets, margin, notices, request.commandLine(), request.toolVersion()));
  }

  /** What else was seen while reading is for the report of that run. */
  private static List<Notice> warnings(LoadedRun run) {
    return run.notices().stream()
        .filter(notice -> notice.severity() != Severity.INFO)
        .map(
            notice ->
                new Notice(
                    notice.code(),
                    notice.severity(),
                    run.path() + ": " + notice.text(),
                    notice.file(),
                    notice.line()))
        .toList();
  }

  private static void checkShown(History history) throws CommandException {
    if (history.releases().isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED,
          "expected runs to make a history of, found none: " + leftOut(history.selection()));
    }
    if (history.isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED,
          "expected a release with values, found none among " + labels(history));
    }
    if (history.releases().size() > 1 && !history.isConnected()) {
      throw new CommandException(
          ExitCode.UNDECIDED,
          "expected an operation or figure that two releases have in common, found none among "
              + labels(history));
    }
  }

  private static String leftOut(Selection selection) {
    return selection.leftOut().stream()
        .map(left -> left.run().title() + ": " + left.text())
        .collect(Collectors.joining("; "));
  }

  private static String labels(History history) {
    return history.releases().stream().map(Release::label).collect(Collectors.joining(", "));
  }

  private static Map<String, String> files(HistoryReport report, HistoryRequest request)
      throws CommandException {
    return Map.of(
        "history.html", page(report, request),
        "history.txt", HistoryText.render(report, FILE_COLUMNS, false, request.ascii()),
        "history.json", JsonHistory.render(report));
  }

  private static String page(HistoryReport report, HistoryRequest request) throws CommandException {
    try {
      return HtmlHistory.render(report, request.templates());
    } catch (TemplateFailure failure) {
      throw new CommandException(ExitCode.MALFORMED_INPUT, failure.getMessage(), failure);
    }
  }

  private void print(HistoryReport report, HistoryRequest request, HistoryFormat format)
      throws CommandException {
    console.print(
        switch (format) {
          case TEXT ->
              HistoryText.render(report, request.columns(), request.color(), request.ascii());
          case JSON -> JsonHistory.render(report);
          case HTML -> page(report, request);
        });
    if (request.output() != null) {
      console.say("history.html, history.txt and history.json are in " + request.output());
    }
  }
}
