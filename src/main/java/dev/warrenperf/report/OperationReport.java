package dev.warrenperf.report;

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
 * @param source {@code histogram}, {@code samples}, or null when there is no data
 * @param presence whether the histogram has anything to say, as {@link
 *     dev.warrenperf.comparison.Presence} has it; null when only client samples can serve
 * @param alias whether another name than the preferred one serves
 * @param unit that its numbers are in: {@code s}, {@code bytes}, {@code ratio}, what is counted, or
 *     {@code unknown}
 * @param tone its worst outcome
 * @param verdict its worst outcome's word, or null when nothing was promised
 * @param count of observations inside the window; 0 when there is no data
 * @param sum of them; NaN when not known
 * @param mean NaN without observations
 * @param countText for readers
 * @param rateText observations per time, for readers; empty when not known
 * @param meanText for readers
 * @param finding what the buckets show, in a sentence built from the counts
 * @param buckets cumulative counts at the bounds that all series share, last +Inf
 * @param meanOutcome the mean against its target
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
    String name,
    String anchor,
    String metric,
    String source,
    String presence,
    boolean alias,
    String unit,
    Tone tone,
    String verdict,
    long count,
    double sum,
    double mean,
    String countText,
    String rateText,
    String meanText,
    String finding,
    List<Bucket> buckets,
    Outcome meanOutcome,
    List<QuantileReport> quantiles,
    Chart chart,
    Chart curve,
    Chart overTime,
    Chart bands,
    List<NodeRow> nodes,
    List<Interval> intervals,
    ClientReport client) {

  /**
   * Observations at or below a bound.
   *
   * @param le the bound; the last is +Inf
   * @param count cumulative
   * @param label the bucket below this bound, for readers: {@code 5 ms – 10 ms}
   * @param own not cumulative
   * @param ownText share of all, for readers
   */
  public record Bucket(double le, long count, String label, long own, String ownText) {

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
  public record Interval(double seconds, long count, double sum) {}

  public OperationReport {
    buckets = List.copyOf(buckets);
    quantiles = List.copyOf(quantiles);
    nodes = List.copyOf(nodes);
    intervals = List.copyOf(intervals);
  }

  /** Whether its worst outcome does not count. */
  public boolean isWaived() {
    return Stream.concat(quantiles.stream().map(QuantileReport::outcome), Stream.of(meanOutcome))
        .min(Outcomes.worstFirst())
        .filter(Outcome::isWaived)
        .isPresent();
  }

  /** Why nothing was observed, in a sentence; empty when something was, or nothing was promised. */
  public String missingText() {
    if (count > 0) {
      return "";
    }
    return Stream.concat(quantiles.stream().map(QuantileReport::outcome), Stream.of(meanOutcome))
        .filter(Outcome::isJudged)
        .map(Outcome::text)
        .findFirst()
        .orElse("");
  }
}
