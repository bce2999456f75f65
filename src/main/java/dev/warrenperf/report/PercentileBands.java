package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.model.Phase;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Percentiles over time as data for a chart. */
final class PercentileBands {

  /** The usual request and the slow one; p95 between them would be hidden by both. */
  private static final double[] SHOWN = {0.5, 0.99};

  /** Blue and violet: apart from the colours of verdicts, in which limits are drawn. */
  private static final int[] INKS = {0, 3};

  /** Below two stretches there is nothing to see over time. */
  private static final int FEWEST = 2;

  private final RunDeltas run;
  private final List<Phase> phases;

  PercentileBands(RunDeltas run, List<Phase> phases) {
    this.run = run;
    this.phases = List.copyOf(phases);
  }

  /**
   * Median and p99 in each stretch of the run.
   *
   * @return null when fewer than two stretches hold observations, or when it is not known when
   *     these were made
   */
  BandChart of(String anchor, String name, HistogramTotal total, List<QuantileReport> quantiles) {
    List<Stretch> stretches = Stretches.of(run, total);
    if (stretches.stream().filter(stretch -> stretch.count() > 0).count() < FEWEST) {
      return null;
    }
    List<QuantileReport> judged =
        quantiles.stream().filter(quantile -> quantile.outcome().isJudged()).toList();
    List<List<Bracket>> brackets = new ArrayList<>();
    for (double q : SHOWN) {
      brackets.add(stretches.stream().map(stretch -> bracket(stretch, q)).toList());
    }
    Unit base = base(stretches);
    BandUnit unit = BandUnit.of(base, brackets);
    BandUnit.Rate rate = BandUnit.Rate.of(stretches);
    List<TimeChart.Event> events = new ArrayList<>(TimeEvents.phases(run.grid(), phases));
    events.addAll(TimeEvents.resets(run, total));
    BandWords words = new BandWords(stretches, brackets.get(brackets.size() - 1), base);
    return new BandChart(
        anchor + "-bands",
        name + ": percentiles over time",
        words.finding(target(judged)),
        words.description(),
        "time since the window's start",
        unit.name(),
        "observations per " + rate.per(),
        stretches.stream().map(stretch -> point(stretch, rate)).toList(),
        bands(brackets, unit, base),
        limits(judged, unit),
        events);
  }

  private static Unit base(List<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> stretch.count() > 0)
        .map(stretch -> stretch.histogram().unit().base())
        .findFirst()
        .orElseThrow();
  }

  /** The p99's own target; null when nothing was promised for it. */
  private static QuantileReport target(List<QuantileReport> judged) {
    return judged.stream()
        .filter(quantile -> quantile.q() == SHOWN[SHOWN.length - 1])
        .findFirst()
        .orElse(null);
  }

  /** Null where nothing was observed. */
  private static Bracket bracket(Stretch stretch, double q) {
    return stretch.count() == 0
        ? null
        : Bracket.of(stretch.histogram(), OrderStatistics.rank(q, stretch.count()));
  }

  private static BandChart.Stretch point(Stretch stretch, BandUnit.Rate rate) {
    return new BandChart.Stretch(
        stretch.fromSeconds(),
        stretch.toSeconds(),
        stretch.count(),
        stretch.perSecond() * rate.seconds());
  }

  private static List<BandChart.Band> bands(
      List<List<Bracket>> brackets, BandUnit unit, Unit base) {
    List<BandChart.Band> bands = new ArrayList<>();
    for (int i = 0; i < SHOWN.length; i++) {
      bands.add(
          new BandChart.Band(
              Format.percentile(SHOWN[i]),
              INKS[i],
              brackets.get(i).stream().map(bracket -> range(bracket, unit, base)).toList()));
    }
    return bands;
  }

  private static BandChart.Range range(Bracket bracket, BandUnit unit, Unit base) {
    return bracket == null
        ? BandChart.Range.NONE
        : new BandChart.Range(
            bracket.lower() / unit.size(),
            bracket.upper() / unit.size(),
            Buckets.interval(bracket.lower(), bracket.upper(), base));
  }

  private static List<TimeChart.LimitLine> limits(List<QuantileReport> judged, BandUnit unit) {
    List<TimeChart.LimitLine> limits = new ArrayList<>();
    for (double q : SHOWN) {
      judged.stream()
          .filter(quantile -> quantile.q() == q)
          .forEach(
              quantile ->
                  limits.add(
                      new TimeChart.LimitLine(
                          quantile.label() + " " + quantile.outcome().limitText(),
                          quantile.outcome().limit() / unit.size(),
                          quantile.outcome().tone())));
    }
    return limits;
  }
}
