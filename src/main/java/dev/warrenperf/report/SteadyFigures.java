package dev.warrenperf.report;

import dev.warrenperf.analysis.Drift;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether rates and levels stayed where they were, as {@code valid} asks: between the two halves of
 * the run they may differ by so much. They surely did or did not only where the whole 90 % interval
 * says so.
 */
final class SteadyFigures {

  private static final Set<Kind> STEADY = Set.of(Kind.RATE, Kind.GAUGE);

  private final Map<String, Limit> asked;
  private final TargetResults results;
  private final Findings findings;

  SteadyFigures(TargetResults results, Findings findings) {
    this.asked = results.targets().valid().steady();
    this.results = results;
    this.findings = findings;
  }

  /** Finds what breaks those that are asked for. */
  void check(List<Condition> conditions) {
    for (FigureResult figure : results.figures()) {
      String name = figure.target().name();
      if (STEADY.contains(figure.kind()) && asked.containsKey(name)) {
        conditions.add(condition(name, figure.whole(), Drift.of(figure.steady())));
      }
    }
  }

  private Condition condition(String name, boolean whole, Drift drift) {
    Limit limit = asked.get(name);
    boolean known = whole && results.timed() && !Double.isNaN(drift.least());
    String found = name + ": " + (known ? told(drift) : unknown(whole));
    return findings.held(
        "steady " + name,
        "the halves of the run differ in " + name + " by " + limit,
        found,
        limit,
        known ? nearest(drift) : Double.NaN,
        known ? Math.max(-drift.least(), drift.most()) : Double.NaN);
  }

  /** How much it surely moved. */
  private static double nearest(Drift drift) {
    return Math.max(0, Math.max(drift.least(), -drift.most()));
  }

  private static String told(Drift drift) {
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
      return "only the files' own times tell its course";
    }
    return whole
        ? "fewer than three intervals in each half of the run tell nothing of a drift"
        : "a part of it was not seen, so nothing is known of a drift";
  }
}
