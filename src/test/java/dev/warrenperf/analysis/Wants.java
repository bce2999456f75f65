package dev.warrenperf.analysis;

import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;

/** What is asked of a run in tests, without summaries and without anything snapshot by snapshot. */
public final class Wants {

  private Wants() {}

  /** Without leader gauges. */
  public static Wanted of(
      Set<String> histograms,
      Set<String> counters,
      List<Selector> gauges,
      List<Selector> gaugesPerSeries) {
    return of(histograms, counters, gauges, gaugesPerSeries, List.of());
  }

  static Wanted of(
      Set<String> histograms,
      Set<String> counters,
      List<Selector> gauges,
      List<Selector> gaugesPerSeries,
      List<LeaderSigns> leaders) {
    List<Selector> none = List.of();
    return new Wanted(
        histograms, counters, gauges, gaugesPerSeries, leaders, none, none, none, none);
  }
}
