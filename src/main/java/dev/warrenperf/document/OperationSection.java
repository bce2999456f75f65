package dev.warrenperf.document;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Every operation with its mean and its percentiles. */
public final class OperationSection {

  private final OperationReport operation;

  private OperationSection(OperationReport operation) {
    this.operation = operation;
  }

  /** The section; without content where there are no operations. */
  public static Document.Section of(Report report) {
    return Document.Section.of(
        report.operationsTitle(),
        new Block.Entries(
            "operations",
            report.operations().stream()
                .filter(operation -> !operation.isGap())
                .map(operation -> new OperationSection(operation).entry())
                .toList()));
  }

  private Block.Entry entry() {
    boolean observed = operation.count() > 0;
    return new Block.Entry(
        operation.name(),
        operation.tone(),
        operation.verdict() == null ? null : operation.verdict().word(),
        List.of(
            new Block.Fact(
                "observations",
                observed ? Format.count(operation.count()) : "",
                observed ? Format.counted(operation.count(), "observation") : ""),
            new Block.Fact(
                "rate",
                Double.isNaN(operation.perSecond()) ? "" : Format.rate(operation.perSecond()))),
        observed ? operation.finding() + "." : missing(),
        operation.buckets().isEmpty()
            ? null
            : new Block.Strip(operation.buckets(), operation.unit()),
        observed ? measures() : List.of());
  }

  private String missing() {
    String why = operation.missing() == null ? "no observations" : operation.missing().text();
    return operation.metric() == null ? why : why + " (" + operation.metric() + ")";
  }

  private List<Block.Measure> measures() {
    List<Block.Measure> measures = new ArrayList<>();
    for (CheckReport check : operation.measures()) {
      measures.add(
          new Block.Measure(
              check.statistic(),
              check.valueText(),
              interpolated(check.statistic()),
              Verdicts.judged(check.outcome())));
    }
    return measures;
  }

  /** Null where nothing is: of a mean, and of what a client measured. */
  private String interpolated(String statistic) {
    return operation.quantiles().stream()
        .filter(quantile -> quantile.label().equals(statistic))
        .mapToDouble(QuantileReport::estimate)
        .filter(estimate -> operation.source() == Source.HISTOGRAM && !Double.isNaN(estimate))
        .mapToObj(estimate -> "interpolated " + Format.of(estimate, operation.unit()))
        .findFirst()
        .orElse(null);
  }
}
