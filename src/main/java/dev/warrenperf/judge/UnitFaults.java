package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits whose unit is not that of the metric they are held against, which is known only when the
 * metric was seen. A number of which nobody says what it measures is never taken for time.
 */
public final class UnitFaults {

  private final List<String> faults = new ArrayList<>();
  private final Map<Selector, MetricUnit> told;

  private UnitFaults(Map<Selector, MetricUnit> told) {
    this.told = told;
  }

  /**
   * One line per fault, {@code file:line:column: expected ..., found ...}, in the targets' order.
   */
  public static List<String> of(TargetResults results) {
    UnitFaults found = new UnitFaults(results.targets().units());
    results.operations().forEach(found::operation);
    results.figures().forEach(found::figure);
    return List.copyOf(found.faults);
  }

  private void operation(OperationResult result) {
    if (!result.isServedByClient() && result.total().isExposed()) {
      OperationTarget target = result.target();
      Stream.concat(Stream.ofNullable(target.mean()), target.quantiles().values().stream())
          .forEach(tiers -> check(tiers, result.used(), result.unit()));
    }
  }

  private void figure(FigureResult result) {
    MetricChoice metric = result.metrics().get(0);
    if (result.metrics().stream().allMatch(MetricChoice::exposed)) {
      switch (result.kind()) {
        case RATE -> rate(result.limits(), metric);
        case RATIO ->
            check(result.limits(), metric.used(), quotient(metric, result.metrics().get(1)));
        case GAUGE -> gauge(result.limits(), metric);
        case CPU -> check(result.limits(), Unit.SECONDS, metric.used(), metric.unit());
        case MEMORY -> check(result.limits(), Unit.BYTES, metric.used(), metric.unit());
        case OPERATION, FAILOVER -> throw new IllegalStateException(result.title());
      }
    }
  }

  private void rate(Tiers limits, MetricChoice metric) {
    boolean bytes = unit(limits) == Unit.BYTES_PER_SECOND;
    if (bytes || metric.unit().isTorn()) {
      check(limits, bytes ? Unit.BYTES : unit(limits), metric.used(), metric.unit());
    } else {
      bare(limits, metric);
    }
  }

  private void gauge(Tiers limits, MetricChoice metric) {
    if (unit(limits) != Unit.COUNT || metric.unit().isTorn()) {
      check(limits, metric.used(), metric.unit());
    } else {
      bare(limits, metric);
    }
  }

  /** What a quotient measures: numbers of which nobody says what they are count events. */
  static UnitChoice quotient(MetricChoice of, MetricChoice to) {
    return new UnitChoice(quotient(of.unit().unit(), to.unit().unit().base()), null);
  }

  private static MetricUnit quotient(MetricUnit of, Unit below) {
    Unit above = of.base();
    if (below == Unit.UNKNOWN || below == Unit.COUNT) {
      return of;
    }
    if (above == below) {
      return new MetricUnit(Unit.RATIO, "a share", 0, 1);
    }
    if (below == Unit.SECONDS && above == Unit.BYTES) {
      return new MetricUnit(Unit.BYTES_PER_SECOND, "bytes per second", 0, 1);
    }
    boolean events = above == Unit.UNKNOWN || above == Unit.COUNT;
    return below == Unit.SECONDS && events
        ? new MetricUnit(Unit.PER_SECOND, "events per second", 0, 1)
        : MetricUnit.UNKNOWN;
  }

  private void check(Tiers limits, Selector metric, UnitChoice unit) {
    // a share, 90%, is the bare number 0.9
    boolean bare = unit(limits) == Unit.COUNT || unit(limits) == Unit.RATIO;
    if (!bare || unit.unit().base() != Unit.UNKNOWN || unit.isTorn()) {
      check(limits, unit(limits), metric, unit);
    }
  }

  /** A limit without a unit means the same only where all names that may serve count alike. */
  private void bare(Tiers limits, MetricChoice metric) {
    MetricUnit serving = metric.unit().unit();
    Map<Selector, MetricUnit> counted = new LinkedHashMap<>();
    metric
        .names()
        .forEach(name -> counted.put(name, name.equals(metric.used()) ? serving : unit(name)));
    if (!counted.values().stream().allMatch(unit -> isAlike(unit, serving))) {
      String found =
          counted.entrySet().stream()
              .map(one -> one.getKey() + " in " + one.getValue().word())
              .collect(Collectors.joining(", "));
      each(
          limits,
          limit ->
              "expected one unit of all names beside a limit without a unit, found "
                  + found
                  + ", and \""
                  + limit
                  + "\": write unit: beside them if they count alike, else a limit with a unit, or"
                  + " a target for each");
    }
  }

  private MetricUnit unit(Selector name) {
    return UnitChoice.of(name.name(), told.get(name), null).unit();
  }

  private static boolean isAlike(MetricUnit one, MetricUnit other) {
    return one.isLike(other) || (isPlain(one) && isPlain(other));
  }

  private static boolean isPlain(MetricUnit unit) {
    return unit.base() == Unit.UNKNOWN || unit.base() == Unit.COUNT;
  }

  private static Unit unit(Tiers limits) {
    return limits.target().quantity().unit();
  }

  private void check(Tiers limits, Unit wanted, Selector metric, UnitChoice unit) {
    if (unit.unit().base() == wanted) {
      return;
    }
    each(limits, limit -> text(limit, metric, unit));
  }

  private void each(Tiers limits, Function<Limit, String> text) {
    Stream.of(limits.target(), limits.acceptable(), limits.critical())
        .filter(Objects::nonNull)
        .map(limit -> (limit.place().isEmpty() ? "" : limit.place() + ": ") + text.apply(limit))
        .forEach(faults::add);
  }

  private static String text(Limit limit, Selector metric, UnitChoice choice) {
    MetricUnit unit = choice.unit();
    if (unit.base() == Unit.UNKNOWN) {
      return "expected the unit of "
          + metric
          + (choice.contradiction() == null
              ? ", which neither its name nor a UNIT line gives"
              : ", but " + choice.contradiction())
          + ": write what it counts in beside it, such as unit: ms"
          + (choice.isTorn() ? "" : ", or a limit without a unit")
          + "; found \""
          + limit
          + "\"";
    }
    return "expected a limit in the unit of "
        + metric
        + ", which counts "
        + unit.word()
        + ", found \""
        + limit
        + "\"";
  }
}
