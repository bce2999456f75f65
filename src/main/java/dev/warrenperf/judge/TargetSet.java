package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole target file.
 *
 * @param name the title it gives itself
 * @param origin file or built-in name it was read from
 * @param all its targets, in the order of reports
 * @param units in which metrics count, where the file tells
 * @param valid when a run counts as a measurement
 */
public record TargetSet(
    String name,
    String origin,
    List<Target> all,
    Map<Selector, MetricUnit> units,
    RunConditions valid) {

  /** Origins of those that come with the program; no file is reached by one. */
  public static final List<String> BUILT_IN = List.of("warren-1.3", "warren-load-test");

  public TargetSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(valid, "valid");
    all = List.copyOf(all);
    units = Map.copyOf(units);
  }

  /** Without units, and with nothing said of when a run counts. */
  public TargetSet(String name, String origin, List<? extends Target> all) {
    this(name, origin, List.copyOf(all), Map.of(), RunConditions.USUAL);
  }

  /** Those of one sort, in the order of the file. */
  public <T extends Target> List<T> of(Class<T> sort) {
    return all.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /** Those of operations. */
  public List<OperationTarget> operations() {
    return of(OperationTarget.class);
  }

  /** Those that are waived, each with its ceilings in place of its limits. */
  TargetSet ceilings(WaiverSet waivers) {
    return new TargetSet(
        name,
        origin,
        waivers.of(all).map(one -> one.with(waivers::ceiling)).toList(),
        units,
        valid);
  }
}
