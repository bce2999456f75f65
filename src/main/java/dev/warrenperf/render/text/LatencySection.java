package dev.warrenperf.render.text;

import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every operation with its percentiles. */
final class LatencySection {

  /** From here on there is room for headroom and for the interpolated estimate. */
  private static final int WIDE = 100;

  private static final String INDENT = "      ";

  private final Report report;
  private final Page page;

  private LatencySection(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(Report report, Page page) {
    LatencySection section = new LatencySection(report, page);
    section.latency();
  }

  private void latency() {
    if (report.operations().isEmpty()) {
      return;
    }
    page.title(report.operationsTitle() + ": the interval that holds each percentile");
    List<List<String>> rows = quantileLines();
    int next = 0;
    for (OperationReport operation : report.operations()) {
      operation(operation);
      if (operation.count() > 0) {
        for (QuantileReport quantile : operation.quantiles()) {
          rows.get(next++).forEach(page::line);
          reason(quantile.outcome());
        }
        if (operation.meanOutcome().isJudged()) {
          rows.get(next++).forEach(page::line);
        }
      }
      ClientLines.write(operation, page);
    }
  }

  /** Of all operations at once, so that columns line up over the whole section. */
  private List<List<String>> quantileLines() {
    Table table = new Table(INDENT);
    for (OperationReport operation : report.operations()) {
      if (operation.count() > 0) {
        operation.quantiles().forEach(q -> table.row(row(q)));
        if (operation.meanOutcome().isJudged()) {
          table.row(cells("mean", operation.meanText(), "", operation.meanOutcome()));
        }
      }
    }
    return table.lines(page.columns(), page.ink());
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
    if (page.columns() >= WIDE) {
      cells.add(Table.Cell.of(estimate));
    }
    cells.add(Table.Cell.of(outcome.limitText().isEmpty() ? "no target" : outcome.limitText()));
    cells.add(Table.Cell.toned(Page.verdict(outcome), outcome.tone()));
    if (page.columns() >= WIDE) {
      cells.add(
          Table.Cell.of(
              outcome.headroomText().isEmpty() ? "" : outcome.headroomText() + " headroom"));
    }
    return cells;
  }

  private void operation(OperationReport operation) {
    String mark = page.ink().toned(operation.tone(), operation.tone().sign());
    String name =
        page.ink()
            .strong(page.ink().shortened(page.ink().spelled(operation.name()), page.columns() - 4));
    page.line("  " + mark + " " + name);
    if (operation.count() == 0) {
      page.wrapped(INDENT, noData(operation));
      return;
    }
    String rate = operation.rateText().isEmpty() ? "" : ", " + operation.rateText();
    page.wrapped(
        INDENT,
        operation.countText()
            + " observations"
            + rate
            + ", mean "
            + operation.meanText()
            + ". "
            + operation.finding()
            + ".");
    strip(operation);
  }

  private void strip(OperationReport operation) {
    String strip =
        BucketStrip.of(
            operation.buckets(), operation.unit(), page.columns() - INDENT.length(), page.ink());
    if (!strip.isEmpty()) {
      page.line(INDENT + page.ink().spelled(strip));
    }
  }

  private static String noData(OperationReport operation) {
    String why =
        Stream.concat(
                operation.quantiles().stream().map(QuantileReport::outcome),
                Stream.of(operation.meanOutcome()))
            .filter(Outcome::isJudged)
            .map(outcome -> outcome.verdict().word() + ": " + outcome.text())
            .findFirst()
            .orElse("no observations");
    return operation.metric() == null ? why : why + " (" + operation.metric() + ")";
  }

  /** Why there is no verdict. */
  private void reason(Outcome outcome) {
    if (outcome.tone() == Tone.UNDECIDED) {
      page.wrapped("          ", outcome.text());
    }
  }
}
