package dev.warrenperf.render.text;

import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.NoticeItem;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
import dev.warrenperf.report.RunFacts;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code report.txt}, and what a terminal shows. */
public final class TextReport {

  /** From here on there is room for headroom and for the interpolated estimate. */
  private static final int WIDE = 100;

  private final Report report;
  private final int columns;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report, int columns, boolean color) {
    this.report = report;
    this.columns = columns;
    this.ink = new Ink(color);
  }

  /**
   * The whole text, ending in a line feed.
   *
   * @param columns width in characters, at least 40
   * @param color whether ANSI colours are used
   */
  public static String render(Report report, int columns, boolean color) {
    TextReport text = new TextReport(report, Math.max(40, columns), color);
    text.headline();
    text.run();
    text.validity();
    text.latency();
    text.figures("Throughput", report.throughput());
    text.figures("Levels", report.gauges());
    text.resources();
    text.notices();
    text.method();
    return text.out.toString();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void title(String text) {
    line("");
    line(ink.strong(text));
  }

  /** A mark, then text that hangs behind it. */
  private void marked(Tone tone, String lead, String text) {
    String safeLead = Plain.of(lead);
    List<String> lines = Plain.wrapped(Plain.of(lead + text), columns - 4);
    for (int i = 0; i < lines.size(); i++) {
      String shown = lines.get(i);
      if (i == 0 && !safeLead.isEmpty() && shown.startsWith(safeLead.strip())) {
        String strip = safeLead.strip();
        shown = ink.strong(strip) + shown.substring(strip.length());
      }
      line("  " + (i == 0 ? ink.toned(tone, Ink.mark(tone)) + " " : "  ") + shown);
    }
  }

  private void wrapped(String indent, String text) {
    Plain.wrapped(Plain.of(text), columns - indent.length()).forEach(l -> line(indent + l));
  }

  private void headline() {
    Headline headline = report.headline();
    String verdict = headline.verdict();
    String indent = " ".repeat(verdict.length() + 2);
    List<String> lines = Plain.wrapped(Plain.of(headline.sentence()), columns - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      line(
          (i == 0 ? ink.toned(headline.tone(), verdict) + "  " : indent)
              + ink.strong(lines.get(i)));
    }
    headline
        .reasons()
        .forEach(reason -> marked(reason.tone(), reason.subject() + ": ", reason.text()));
  }

  private void run() {
    RunFacts run = report.run();
    title("Run");
    Table facts = new Table("  ");
    fact(facts, "version", run.version());
    fact(facts, "scenario", run.scenario() == null ? null : run.scenario() + repeat(run));
    fact(facts, "run", run.title());
    fact(facts, "window", run.window() + ", " + when(run));
    fact(facts, "targets", report.targets().name() + " (" + report.targets().origin() + ")");
    for (RunFacts.NodeFacts node : run.nodes()) {
      fact(facts, node.name(), (node.role() == null ? "" : node.role() + ", ") + node.text());
    }
    run.environment().forEach(fact -> fact(facts, fact.name(), fact.value()));
    facts.lines(columns, ink).forEach(text -> line(Plain.shortened(text, columns)));
  }

  private static String when(RunFacts run) {
    return Double.isNaN(run.durationSeconds())
        ? "its length is not known"
        : run.durationText() + " (" + run.timeText() + ")";
  }

  private static String repeat(RunFacts run) {
    return run.repeat() == null ? "" : ", repeat " + run.repeat();
  }

  private static void fact(Table table, String name, String value) {
    if (value != null) {
      table.row(List.of(Table.Cell.of(name), Table.Cell.of(value)));
    }
  }

  private void validity() {
    title("Validity");
    for (Remark remark : report.validity()) {
      marked(remark.tone(), "", remark.text());
    }
  }

  private void latency() {
    if (report.operations().isEmpty()) {
      return;
    }
    title("Latency: the interval that holds each percentile");
    List<String> rows = quantileLines();
    int next = 0;
    for (OperationReport operation : report.operations()) {
      operation(operation);
      if (operation.count() > 0) {
        for (QuantileReport quantile : operation.quantiles()) {
          line(rows.get(next++));
          reason(quantile.outcome());
        }
        if (operation.meanOutcome().isJudged()) {
          line(rows.get(next++));
        }
      }
    }
  }

  /** Of all operations at once, so that columns line up over the whole section. */
  private List<String> quantileLines() {
    Table table = new Table("      ");
    for (OperationReport operation : report.operations()) {
      if (operation.count() > 0) {
        operation.quantiles().forEach(q -> table.row(row(q)));
        if (operation.meanOutcome().isJudged()) {
          table.row(cells("mean", operation.meanText(), "", operation.meanOutcome()));
        }
      }
    }
    return table.lines(columns, ink);
  }

  private List<Table.Cell> row(QuantileReport quantile) {
    String estimate =
        quantile.estimateText().isEmpty() ? "" : "interpolated " + quantile.estimateText();
    return cells(quantile.label(), quantile.valueText(), estimate, quantile.outcome());
  }

  private List<Table.Cell> cells(String name, String value, String estimate, Outcome outcome) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(name));
    cells.add(Table.Cell.of(value));
    if (columns >= WIDE) {
      cells.add(Table.Cell.of(estimate));
    }
    cells.add(Table.Cell.of(outcome.limitText().isEmpty() ? "no target" : outcome.limitText()));
    cells.add(Table.Cell.toned(verdict(outcome), outcome.tone()));
    if (columns >= WIDE) {
      cells.add(
          Table.Cell.of(
              outcome.headroomText().isEmpty() ? "" : outcome.headroomText() + " headroom"));
    }
    return cells;
  }

  private static String verdict(Outcome outcome) {
    if (!outcome.isJudged()) {
      return "";
    }
    boolean open = outcome.tone() == Tone.UNDECIDED || outcome.evidence() == null;
    String qualifier = open ? "" : outcome.evidence();
    String tier = outcome.tier() == null ? "" : " (" + outcome.tier() + ")";
    return (Ink.mark(outcome.tone()) + " " + outcome.verdict() + " " + qualifier).strip() + tier;
  }

  private void operation(OperationReport operation) {
    String mark = ink.toned(operation.tone(), Ink.mark(operation.tone()));
    String name = ink.strong(Plain.of(Plain.shortened(operation.name(), columns - 6)));
    line("  " + mark + " " + name);
    if (operation.count() == 0) {
      wrapped("      ", noData(operation));
      return;
    }
    String rate = operation.rateText().isEmpty() ? "" : ", " + operation.rateText();
    wrapped(
        "      ",
        operation.countText()
            + " observations"
            + rate
            + ", mean "
            + operation.meanText()
            + ". "
            + operation.finding()
            + ".");
  }

  private static String noData(OperationReport operation) {
    String why =
        operation.quantiles().stream()
            .map(QuantileReport::outcome)
            .filter(Outcome::isJudged)
            .map(outcome -> outcome.verdict() + ": " + outcome.text())
            .findFirst()
            .orElse("no observations");
    return why + " (" + operation.metric() + ")";
  }

  /** Why there is no verdict. */
  private void reason(Outcome outcome) {
    if (outcome.tone() == Tone.UNDECIDED) {
      wrapped("          ", outcome.text());
    }
  }

  private void figures(String title, List<FigureReport> figures) {
    if (figures.isEmpty()) {
      return;
    }
    title(title);
    Table table = new Table("  ");
    for (FigureReport figure : figures) {
      table.row(
          List.of(
              Table.Cell.of(figure.name()),
              Table.Cell.right(figure.valueText()),
              Table.Cell.of(figure.outcome().limitText()),
              Table.Cell.toned(verdict(figure.outcome()), figure.outcome().tone())));
    }
    List<String> lines = table.lines(columns, ink);
    for (int i = 0; i < figures.size(); i++) {
      line(lines.get(i));
      if (Double.isNaN(figures.get(i).value())) {
        wrapped("      ", figures.get(i).outcome().text() + " (" + figures.get(i).metric() + ")");
      }
    }
  }

  private void resources() {
    if (report.resources().isEmpty()) {
      return;
    }
    title("Resources: the worst node decides");
    Table table = new Table("  ");
    for (ResourceReport resource : report.resources()) {
      table.row(
          List.of(
              Table.Cell.of(resource.name() + " " + resource.resource()),
              Table.Cell.right(resource.valueText()),
              Table.Cell.of((resource.statistic() + " " + resource.basis()).strip()),
              Table.Cell.of(Objects.requireNonNullElse(resource.node(), "")),
              Table.Cell.of(resource.outcome().limitText()),
              Table.Cell.toned(verdict(resource.outcome()), resource.outcome().tone())));
    }
    List<String> lines = table.lines(columns, ink);
    for (int i = 0; i < report.resources().size(); i++) {
      line(lines.get(i));
      if (report.resources().get(i).node() == null) {
        wrapped("      ", report.resources().get(i).outcome().text());
      }
    }
  }

  private void notices() {
    if (report.notices().isEmpty()) {
      return;
    }
    title("Notices");
    for (NoticeItem notice : report.notices()) {
      String where =
          notice.file() == null
              ? ""
              : " [" + notice.file() + (notice.line() == null ? "" : ":" + notice.line()) + "]";
      marked(tone(notice), "", notice.text() + where);
    }
  }

  private static Tone tone(NoticeItem notice) {
    return switch (notice.severity()) {
      case "error" -> Tone.FAIL;
      case "warning" -> Tone.UNDECIDED;
      default -> Tone.NEUTRAL;
    };
  }

  private void method() {
    title("Method");
    report.method().forEach(paragraph -> wrapped("  ", paragraph));
    title("To get this report again");
    line("  " + Plain.of(report.commandLine()));
    line("  " + ink.faint("warren-perf " + Plain.of(report.toolVersion())));
  }
}
