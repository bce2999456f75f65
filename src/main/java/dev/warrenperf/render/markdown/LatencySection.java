package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Every operation with its percentiles, then why those that are not kept are not. */
final class LatencySection {

  /**
   * A table with more columns is not read. Why one of the others fails stands below all the same.
   */
  private static final int MOST_QUANTILES = 6;

  private final List<String> labels;

  private LatencySection(List<String> labels) {
    this.labels = labels;
  }

  static void add(Report report, Sheet sheet) {
    List<String> all = report.quantileLabels();
    List<String> shown = all.subList(0, Math.min(MOST_QUANTILES, all.size()));
    LatencySection section = new LatencySection(shown);
    List<Row> rows = report.operations().stream().map(section::row).toList();
    String title = report.operationsTitle() + ": the interval that holds each percentile";
    sheet.add(new Part(title, "operations", section.head(), rows, Block.USUAL));
    List<Row> reasons = report.operations().stream().flatMap(o -> reasons(o).stream()).toList();
    sheet.add(new Part("", "reasons", List.of(), reasons, Block.USUAL));
  }

  private List<String> head() {
    List<String> names = new ArrayList<>(List.of("Operation", "Count", "Rate", "Mean"));
    names.addAll(labels);
    names.add("Verdict");
    return Cells.head(names);
  }

  private Row row(OperationReport operation) {
    List<String> cells = new ArrayList<>();
    cells.add(Escape.name(operation.name()));
    cells.add(operation.countText());
    cells.add(operation.rateText());
    cells.add(
        operation.count() == 0 ? "" : Cells.against(operation.meanText(), operation.meanOutcome()));
    for (String label : labels) {
      cells.add(
          operation.quantiles().stream()
              .filter(quantile -> quantile.label().equals(label))
              .findFirst()
              .map(quantile -> Cells.against(quantile.valueText(), quantile.outcome()))
              .orElse(""));
    }
    Verdict verdict = operation.verdict();
    cells.add(verdict == null ? "" : operation.tone().sign() + " " + verdict.word());
    return Cells.row(operation.tone(), cells);
  }

  /** Of what failed or is undecided; of an operation without data one for all. */
  private static List<Row> reasons(OperationReport operation) {
    List<Row> rows = new ArrayList<>();
    if (operation.count() == 0) {
      if (operation.verdict() != null) {
        String metric = operation.metric() == null ? "" : " (" + operation.metric() + ")";
        rows.add(
            Row.bullet(
                Rank.of(operation.tone()),
                operation.tone().sign()
                    + " "
                    + Escape.sentence(operation.name() + ": " + operation.missingText() + metric)));
      }
      return rows;
    }
    for (QuantileReport quantile : operation.quantiles()) {
      reason(operation, quantile.label(), quantile.outcome(), rows);
    }
    reason(operation, "mean", operation.meanOutcome(), rows);
    return rows;
  }

  private static void reason(
      OperationReport operation, String what, Outcome outcome, List<Row> rows) {
    Rank rank = Rank.of(outcome.tone());
    if (outcome.isJudged() && rank.isNews()) {
      rows.add(
          Row.bullet(
              rank,
              Cells.verdict(outcome)
                  + " "
                  + Escape.sentence(operation.name() + " " + what + ": " + outcome.text())));
    }
  }
}
