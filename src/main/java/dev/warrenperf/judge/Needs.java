package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderSigns;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which series a set of targets needs. */
public final class Needs {

  private Needs() {}

  /** Everything that judging the targets, and showing what stands behind them, asks for. */
  public static Wanted of(TargetSet targets) {
    Set<String> histograms = new TreeSet<>();
    Set<String> counters = new TreeSet<>();
    Set<Selector> gauges = new LinkedHashSet<>();
    Set<Selector> summaries = new LinkedHashSet<>();
    Set<Selector> perSeries = new LinkedHashSet<>();
    for (OperationTarget operation : targets.operations()) {
      operation.histograms().forEach(selector -> histograms.add(selector.name()));
      summaries.addAll(operation.histograms());
      operation.failures().forEach(selector -> counters.add(selector.name()));
      if (operation.meanPer() != null) {
        counters.add(operation.meanPer().name());
      }
    }
    Set<Selector> courses = new LinkedHashSet<>();
    Set<Selector> seriesCourses = new LinkedHashSet<>();
    Set<Selector> levels = new LinkedHashSet<>();
    for (ThroughputTarget rate : targets.of(ThroughputTarget.class)) {
      rate.counters().forEach(counter -> counters.add(counter.name()));
      if (rate.capacity() != null) {
        courses.addAll(rate.counters());
        rate.counters().stream()
            .map(Capacity::sumOf)
            .filter(sum -> sum != null)
            .forEach(courses::add);
        rate.capacity().counters().forEach(courses::add);
        rate.capacity().gauges().forEach(levels::add);
      }
    }
    courses.forEach(counter -> counters.add(counter.name()));
    for (RatioTarget ratio : targets.of(RatioTarget.class)) {
      ratio.of().forEach(counter -> counters.add(counter.name()));
      ratio.to().forEach(counter -> counters.add(counter.name()));
    }
    for (GaugeTarget gauge : targets.of(GaugeTarget.class)) {
      gauges.addAll(gauge.gauges());
      if (gauge.demand() != null) {
        Stream.ofNullable(gauge.demand().gauge()).forEach(levels::add);
        Stream.ofNullable(gauge.demand().failed()).forEach(failed -> counters.add(failed.name()));
      }
      if (gauge.series() != Across.SUM) {
        perSeries.addAll(gauge.gauges());
      }
    }
    for (ResourceTarget resource : targets.of(ResourceTarget.class)) {
      if (resource.isCpu()) {
        counters.add(resource.metric().name());
        seriesCourses.add(resource.metric());
      } else {
        (resource.perSeries() ? perSeries : gauges).add(resource.metric());
      }
    }
    Set<LeaderSigns> leaders = new LinkedHashSet<>();
    for (FailoverTarget failover : targets.of(FailoverTarget.class)) {
      failover.leaders().forEach(gauge -> leaders.add(failover.signs(gauge)));
    }
    return new Wanted(
        histograms,
        counters,
        new ArrayList<>(gauges),
        List.copyOf(perSeries),
        List.copyOf(leaders),
        List.copyOf(summaries),
        List.copyOf(courses),
        List.copyOf(seriesCourses),
        List.copyOf(levels));
  }
}
