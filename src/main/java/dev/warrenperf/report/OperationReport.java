package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One operation: its latency, or what else is observed of it.
 *
 * @param name as the target file calls it
 * @param anchor id of its section
 * @param metric the selector whose series serve; the preferred one when none is exposed; null when
 *     only client samples can serve
 * @param source where the observations come from: the histogram, or a client's samples where no
 *     histogram has data; null without any
 * @param presence whether the histogram has anything to say; null when only client samples can
 *     serve
 * @param alias whether another name than the preferred one serves
 * @param unit in which sum, mean, bounds, quantiles and their limits are: s, bytes, ratio, the word
 *     of the target file for plain counts, or unknown
 * @param verdict the worst of its verdicts; null when nothing was promised
 * @param count observations inside the window; of client samples all calls that succeeded
 * @param sum of the observations; NaN when not known
 * @param mean sum / count, or by what the target's mean is taken per; NaN without any
 * @param buckets at the bounds that all series share, ascending, last +Inf; empty without
 *     observations and for client samples
 * @param meanTarget the mean against its target; null when nothing was promised
 * @param quantiles ascending by q
 * @param nodes the same by node
 * @param intervals by interval, only those with observations
 * @param children the observations by series, on all nodes together: the 200 with most of them,
 *     those first; empty without observations, for client samples, and where the only series has no
 *     labels
 * @param client what a client measured of the operation; null when nothing was given
 * @param perSecond observations per second; NaN when not known
 * @param finding what the buckets show, in a sentence built from the counts
 * @param chart the buckets; null when nothing was observed
 * @param curve share at or below each duration; null when nothing was observed
 * @param overTime mean by interval, where a mean is promised or taken per cycle; null otherwise,
 *     and when there are fewer than two intervals with data
 * @param bands percentiles over time; null when fewer than two stretches of the run have data
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
    @ReadBack List<Bucket> buckets,
    Outcome meanTarget,
    List<QuantileReport> quantiles,
    List<NodeRow> nodes,
    @ReadBack List<Interval> intervals,
    @ReadBack(orNull = true) List<Child> children,
    @ReadBack(orNull = true) ClientReport client,
    double perSecond,
    String finding,
    Chart chart,
    Chart curve,
    Chart overTime,
    Chart bands)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "perSecond", "finding", "chart", "curve", "overTime", "bands");

  /**
   * Observations at or below a bound.
   *
   * @param le the bound; the last is +Inf
   * @param count cumulative
   */
  public record Bucket(@ReadBack double le, @ReadBack long count) {}

  /**
   * One series' part.
   *
   * @param labels all but {@code le}
   * @param counts cumulative, at the bounds of the buckets of all
   * @param sum of its observations; NaN when not known
   */
  public record Child(
      @ReadBack SortedMap<String, String> labels,
      @ReadBack List<Double> counts,
      @ReadBack(orNull = true) double sum) {

    /** Of all its observations. */
    double count() {
      return counts.get(counts.size() - 1);
    }
  }

  /**
   * One node's part. Numbers are NaN when not known.
   *
   * @param node its name
   * @param count observations
   * @param sum of them
   * @param mean NaN without observations
   * @param quantiles where each lies; NaN where it is not known
   */
  public record NodeRow(String node, long count, double sum, double mean, List<Bracket> quantiles) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("mean", "quantiles");
  }

  /**
   * Observations of one interval.
   *
   * @param seconds from the start of the window to the middle of the interval; NaN when instants
   *     are not known
   * @param count observations
   * @param sum of them; NaN when not known
   */
  public record Interval(
      double seconds, @ReadBack long count, @ReadBack(orNull = true) double sum) {}

  /** How it was decided; null where there is nothing to decide by. */
  public ProofTable proof() {
    return ProofRows.of(this);
  }

  /** What its verdict means. */
  public Tone tone() {
    return Tone.of(verdict);
  }

  /** The mean against its target, or not judged. */
  public Outcome meanOutcome() {
    return meanTarget == null ? Outcome.NOT_JUDGED : meanTarget;
  }

  /** Whether its worst outcome does not count. */
  public boolean isWaived() {
    return worst().isWaived();
  }

  /**
   * What became of its first promise where nothing was observed; null where something was, or
   * nothing was promised.
   */
  public Outcome missing() {
    return count > 0
        ? null
        : Stream.concat(
                quantiles.stream().map(QuantileReport::outcome), Stream.ofNullable(meanTarget))
            .filter(Outcome::isJudged)
            .findFirst()
            .orElse(null);
  }

  /** Whether nothing was observed of it, and nothing had to be. */
  public boolean isGap() {
    return missing() != null && checks().stream().allMatch(check -> check.outcome().isGap());
  }

  @Override
  public String kind() {
    return "operation";
  }

  /** Its mean and its quantiles, judged or not. */
  @Override
  public List<CheckReport> measures() {
    List<CheckReport> measures = new ArrayList<>();
    Unit of = Unit.ofSymbol(unit);
    Outcome promised = meanOutcome();
    String shown = Format.of(mean, of);
    measures.add(check("mean", shown, promised.beside(mean, of), promised, List::of));
    for (QuantileReport one : quantiles) {
      Outcome outcome = one.outcome();
      measures.add(check(one.label(), one.valueText(), one.beside(), outcome, one::decided));
    }
    return measures;
  }

  private CheckReport check(
      String statistic,
      String value,
      String beside,
      Outcome outcome,
      Supplier<List<String>> steps) {
    return new CheckReport(this, name + " " + statistic, statistic, value, beside, outcome, steps);
  }
}
