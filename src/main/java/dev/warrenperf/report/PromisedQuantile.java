package dev.warrenperf.report;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.report.Layer.Corner;
import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * What was promised of a quantile, as charts show it.
 *
 * @param text of the limit, with its comparison
 * @param limit in the base unit
 * @param tone what became of it
 */
record PromisedQuantile(double q, String text, double limit, Tone tone) {

  /** Those that are judged. */
  static List<PromisedQuantile> of(List<QuantileReport> quantiles) {
    return quantiles.stream()
        .filter(quantile -> quantile.outcome().isJudged())
        .map(quantile -> of(quantile.q(), quantile.outcome()))
        .toList();
  }

  private static PromisedQuantile of(double q, Outcome outcome) {
    return new PromisedQuantile(q, outcome.limitText(), outcome.limit(), outcome.tone());
  }

  /** Those of an operation where versions are held against each other. */
  static List<PromisedQuantile> of(TargetSet targets, String operation) {
    return targets.operations().stream()
        .filter(target -> target.name().equals(operation))
        .flatMap(target -> target.quantiles().entrySet().stream())
        .map(
            entry ->
                new PromisedQuantile(
                    entry.getKey(),
                    entry.getValue().target().toString(),
                    entry.getValue().target().value(),
                    Tone.NEUTRAL))
        .toList();
  }

  private String label() {
    return Format.percentile(q) + " " + text;
  }

  /** That a curve has to pass. */
  Corner corner() {
    return new Corner(label(), limit, q, tone);
  }

  /** Across bars of buckets with these bounds, the last +Inf. */
  Mark mark(double[] bounds) {
    String words = Format.percentile(q) + " target " + text;
    return new Mark(Mark.Kind.LIMIT, words, BucketCharts.position(bounds, limit), tone);
  }

  /** Along values in a unit. */
  Mark mark(ChartUnit unit) {
    return new Mark(Mark.Kind.LIMIT, label(), unit.scaled(limit), tone);
  }

  /** Across values in a unit. */
  LimitLine line(ChartUnit unit) {
    return new LimitLine(label(), unit.scaled(limit), tone);
  }
}
