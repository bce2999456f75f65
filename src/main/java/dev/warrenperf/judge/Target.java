package dev.warrenperf.judge;

import java.util.Map;
import java.util.function.Function;

/** One entry of a target file: something that is measured, and what is promised of it. */
public sealed interface Target permits OperationTarget, SingleTarget {

  /** As users call it. */
  String name();

  CheckSubject.Kind kind();

  /** Whether NO DATA counts when the exit code is chosen. */
  boolean required();

  /** Its limits, each by what it limits; empty when it is shown and never judged. */
  Map<CheckSubject, Tiers> promised();

  /**
   * The same with other limits.
   *
   * @param limits of all that is promised; null for what no longer is
   */
  Target with(Function<CheckSubject, Tiers> limits);
}
