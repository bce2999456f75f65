package dev.warrenperf.report;

import dev.warrenperf.analysis.HalvesDifference;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.report.Condition.Status;
import dev.warrenperf.unit.Format;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether rates and levels stayed where they were, as {@code valid} asks: between the two halves of
 * the run they may differ by so much. They surely did or did not only where the whole 90 % interval
 * says so.
 */
final class SteadyFigures {

  private static final Set<Kind> STEADY = Set.of(Kind.RATE, Kind.GAUGE);

  private final Map<String, Limit> asked;
  private final TargetResults results;
  private final Validity validity;

  SteadyFigures(TargetResults results, Validity validity) {
    this.asked = results.targets().valid().steady();
    this.results = results;
    this.validity = validity;
  }

  /** Finds what breaks those that are asked for. */
  void check() {
    for (FigureResult figure : results.figures()) {
      if (STEADY.contains(figure.kind())) {
        check(figure.target().name(), figure.whole(), figure::steady);
      }
    }
  }

  private void check(String name, boolean whole, Supplier<double[]> values) {
    Limit limit = asked.get(name);
    if (limit == null) {
      return;
    }
    HalvesDifference drift = HalvesDifference.of(values.get());
    boolean known = whole && results.timed() && !Double.isNaN(drift.least());
    Status open =
        known && limit.isKeptBy(Math.max(-drift.least(), drift.most()))
            ? Status.OK
            : Status.PARTIAL;
    validity.measured(
        "steady " + name,
        "the halves of the run differ in " + name + " by " + limit,
        known && !limit.isKeptBy(nearest(drift)) ? Status.INVALID : open,
        name + ": " + (known ? told(drift) : unknown(whole)),
        limit + " is");
  }

  /** How much it surely moved. */
  private static double nearest(HalvesDifference drift) {
    return Math.max(0, Math.max(drift.least(), -drift.most()));
  }

  private static String told(HalvesDifference drift) {
    return "the second half of the run is "
        + Format.percent(Math.abs(drift.share()))
        + (drift.share() < 0 ? " below" : " above")
        + " the first, with 90"
        + Format.THIN
        + "% from "
        + Format.percent(drift.least())
        + " to "
        + Format.percent(drift.most());
  }

  private String unknown(boolean whole) {
    if (!results.timed()) {
      return "it is dated only by the modification times of files";
    }
    return whole
        ? "fewer than three intervals in each half of the run show nothing about drift"
        : "a part of it was not seen, so nothing is known about drift";
  }
}
