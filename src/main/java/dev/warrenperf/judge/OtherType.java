package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Metrics that are exposed as another type than the one that targets take them for. */
public final class OtherType {

  private static final String READ_AS_COUNTER =
      " and read as a counter: whether it decreased between two snapshots is unknown";

  private static final String READ_AS_GAUGE =
      " and read as a gauge: how far it has come, not how fast it grows";

  private OtherType() {}

  /** A sentence a metric, without its full stop: first of counters, then of gauges, by name. */
  public static List<String> of(RunDeltas run) {
    Wanted wanted = run.wanted();
    Stream<String> counters =
        wanted.counters().stream()
            .filter(name -> isCounted(run, name))
            .map(name -> told(run, name, Family::isLevel, counted(run, name)));
    Stream<String> gauges =
        Stream.of(
                wanted.gauges().stream().filter(gauge -> run.gauge(gauge).isExposed()),
                wanted.gaugesPerSeries().stream().filter(run::exposesSeries),
                wanted.levels().stream().filter(run::exposesLevels))
            .flatMap(selectors -> selectors)
            .map(gauge -> told(run, gauge.name(), Family::isCount, READ_AS_GAUGE));
    return Stream.of(counters, gauges)
        .flatMap(told -> told.filter(Objects::nonNull).distinct().sorted())
        .toList();
  }

  private static boolean isCounted(RunDeltas run, String name) {
    return run.nodes().stream()
        .flatMap(node -> node.counters().stream())
        .anyMatch(counter -> counter.series().name().equals(name));
  }

  private static String counted(RunDeltas run, String name) {
    return run.isNoCounter(name) ? ": " + Absence.FALLEN : READ_AS_COUNTER;
  }

  /** Null when no node exposes it as such. */
  private static String told(
      RunDeltas run, String name, BiPredicate<Family, String> such, String how) {
    return run.nodes().stream()
        .map(node -> node.family(name))
        .filter(family -> family != null && such.test(family, name))
        .findFirst()
        .map(family -> Selector.of(name) + " is exposed as " + what(family, name) + how)
        .orElse(null);
  }

  private static String what(Family family, String name) {
    boolean whole = family.name().equals(name) || "counter".equals(family.type());
    return (whole ? "a " : "a part of a ") + family.type();
  }
}
