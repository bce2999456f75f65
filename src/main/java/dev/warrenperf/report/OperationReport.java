package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.Stream;

/**
 * One operation: its latency, or what else is observed of it.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param metric the selector whose series serve; the preferred one when none is exposed; null when
 *     only client samples can serve
 * @param source who measured; null when there is no data
 * @param presence whether the histogram has anything to say; null when only client samples can
 *     serve
 * @param alias whether another name than the preferred one serves
 * @param unit that its numbers are in: {@code s}, {@code bytes}, {@code ratio}, what is counted, or
 *     {@code unknown}
 * @param verdict its worst; null when nothing was promised
 * @param count of observations inside the window; 0 when there is no data
 * @param sum of them; NaN when not known
 * @param mean NaN without observations
 * @param countText for readers
 * @param rateText observations per time, for readers; empty when not known
 * @param meanText for readers
 * @param finding what the buckets show, in a sentence built from the counts
 * @param buckets cumulative counts at the bounds that all series share, last +Inf
 * @param meanTarget the mean against its target; null when nothing was promised
 * @param quantiles ascending
 * @param chart the buckets; null when nothing was observed
 * @param curve share at or below each duration; null when nothing was observed
 * @param overTime mean by interval, where a mean is promised or taken per cycle; null otherwise,
 *     and when there are fewer than two intervals with data
 * @param bands percentiles over time; null when fewer than two stretches of the run have data
 * @param nodes the same figures by node
 * @param intervals observations by interval; only intervals with any
 * @param client what a client measured; null when nothing was given
 */
public record OperationReport(
    @ReadBack String name,
    String anchor,
    @ReadBack(orNull = true) String metric,
    Source source,
    @ReadBack(orNull = true) Presence presence,
    @ReadBack boolean alias,
    @ReadBack(orNull = true) String unit,
    Verdict verdict,
    @ReadBack long count,
    @ReadBack(orNull = true) double sum,
    double mean,
    String countText,
    String rateText,
    String meanText,
    String finding,
    @ReadBack List<Bucket> buckets,
    Outcome meanTarget,
    List<QuantileReport> quantiles,
    Chart chart,
    Chart curve,
    Chart overTime,
    Chart bands,
    List<NodeRow> nodes,
    @ReadBack List<Interval> intervals,
    @ReadBack(orNull = true) ClientReport client)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never(
          "anchor",
          "countText",
          "rateText",
          "meanText",
          "finding",
          "chart",
          "curve",
          "overTime",
          "bands");

  /**
   * Observations at or below a bound.
   *
   * @param le the bound; the last is +Inf
   * @param count cumulative
   * @param label the bucket below this bound, for readers: {@code 5 ms – 10 ms}
   * @param own not cumulative
   * @param ownText share of all, for readers
   */
  public record Bucket(
      @ReadBack double le, @ReadBack long count, String label, long own, String ownText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("label", "own", "ownText");

    /** The cumulative count, for readers. */
    public String countText() {
      return Format.count(count);
    }

    /** The bucket's own count, for readers. */
    public String ownCountText() {
      return Format.count(own);
    }
  }

  /** One node's part: texts for readers. */
  public record NodeRow(
      String node, long count, double sum, String meanText, List<String> quantileTexts) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("meanText", "quantileTexts");

    public NodeRow {
      quantileTexts = List.copyOf(quantileTexts);
    }

    /** The count, for readers. */
    public String countText() {
      return Format.count(count);
    }
  }

  /**
   * Observations of one interval.
   *
   * @param seconds from the start of the window to the middle of the interval
   */
  public record Interval(
      double seconds, @ReadBack long count, @ReadBack(orNull = true) double sum) {}

  public OperationReport {
    meanTarget = meanTarget == null || meanTarget.isJudged() ? meanTarget : null;
    buckets = List.copyOf(buckets);
    quantiles = List.copyOf(quantiles);
    nodes = List.copyOf(nodes);
    intervals = List.copyOf(intervals);
  }

  /** What its verdict means. */
  public Tone tone() {
    return Tone.of(verdict);
  }

  /** The mean against its target, or not judged. */
  public Outcome meanOutcome() {
    return meanTarget == null ? Outcome.NOT_JUDGED : meanTarget;
  }

  private static Stream<Outcome> outcomes(OperationReport of) {
    return Stream.concat(
        of.quantiles().stream().map(QuantileReport::outcome), Stream.of(of.meanOutcome()));
  }

  /** Whether its worst outcome does not count. */
  public boolean isWaived() {
    return worst().isWaived();
  }

  /** Why nothing was observed, in a sentence; empty when something was, or nothing was promised. */
  public String missingText() {
    if (count > 0) {
      return "";
    }
    return outcomes(this).filter(Outcome::isJudged).map(Outcome::text).findFirst().orElse("");
  }

  @Override
  public String kind() {
    return "operation";
  }

  @Override
  public List<CheckReport> checks() {
    return Stream.concat(
            Stream.of(check("mean", meanText, meanOutcome(), List.of())),
            quantiles.stream().map(this::check))
        .filter(check -> check.outcome().isJudged())
        .toList();
  }

  private CheckReport check(QuantileReport quantile) {
    return check(quantile.label(), quantile.valueText(), quantile.outcome(), quantile.decided());
  }

  private CheckReport check(String statistic, String value, Outcome outcome, List<String> how) {
    return new CheckReport(this, name + " " + statistic, statistic, value, outcome, how);
  }
}
