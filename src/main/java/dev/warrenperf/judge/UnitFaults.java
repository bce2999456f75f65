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

  /** One line a fault, {@code file:line:column: expected ..., found ...}, in the targets' order. */
  public static List<String> of(TargetResults results) {
    UnitFaults found = new UnitFaults(results.targets().units());
    results.operations().forEach(found::operation);
    results.rates().forEach(found::rate);
    results.ratios().forEach(found::ratio);
    results.gauges().forEach(found::gauge);
    results.resources().forEach(found::resource);
    return List.copyOf(found.faults);
  }

  private void operation(OperationResult result) {
    if (!result.isServedByClient() && result.total().isExposed()) {
      OperationTarget target = result.target();
      Stream.concat(Stream.ofNullable(target.mean()), target.quantiles().values().stream())
          .forEach(tiers -> check(tiers, result.used(), result.unit()));
    }
  }

  private void rate(RateResult result) {
    Tiers limits = result.target().rate();
    boolean bytes = unit(limits) == Unit.BYTES_PER_SECOND;
    if (!result.total().isExposed()) {
      return;
    }
    if (bytes || result.unit().isTorn()) {
      check(limits, bytes ? Unit.BYTES : unit(limits), result.used(), result.unit());
    } else {
      bare(limits, result.target().counters(), result.used(), result.unit());
    }
  }

  private void ratio(RatioResult result) {
    if (result.divided().isExposed() && result.divisor().isExposed()) {
      check(result.target().limits(), result.of(), new UnitChoice(result.unit(), null));
    }
  }

  private void gauge(GaugeResult result) {
    Tiers limits = result.target().limits();
    boolean bare = unit(limits) == Unit.COUNT;
    if (!result.total().isExposed()) {
      return;
    }
    if (!bare || result.unit().isTorn()) {
      check(limits, result.used(), result.unit());
    } else {
      bare(limits, result.target().gauges(), result.used(), result.unit());
    }
  }

  private void resource(ResourceResult result) {
    if (!result.uses().isEmpty()) {
      boolean cpu = result.kind() == ResourceResult.Kind.CPU;
      Unit wanted = cpu ? Unit.SECONDS : Unit.BYTES;
      check(result.limits(), wanted, result.metric(), result.counted());
    }
  }

  private void check(Tiers limits, Selector metric, UnitChoice unit) {
    // a share, 90%, is the bare number 0.9
    boolean bare = unit(limits) == Unit.COUNT || unit(limits) == Unit.RATIO;
    if (!bare || unit.unit().base() != Unit.UNKNOWN || unit.isTorn()) {
      check(limits, unit(limits), metric, unit);
    }
  }

  /** A limit without a unit means the same only where all names that may serve count alike. */
  private void bare(Tiers limits, List<Selector> names, Selector used, UnitChoice serving) {
    Map<Selector, MetricUnit> counted = new LinkedHashMap<>();
    names.forEach(name -> counted.put(name, name.equals(used) ? serving.unit() : unit(name)));
    if (!counted.values().stream().allMatch(unit -> isAlike(unit, serving.unit()))) {
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
              ? ", which neither its name nor a UNIT line tells"
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
