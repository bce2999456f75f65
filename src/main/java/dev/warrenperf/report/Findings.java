package dev.warrenperf.report;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RunConditions.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was found of a run, each with the condition that it breaks. */
final class Findings {

  /** One; its condition is null where it breaks none. */
  private record Finding(String condition, Remark remark) {}

  private final List<Finding> all = new ArrayList<>();
  private boolean partial;

  /** Something that makes the run no run. */
  void invalid(String condition, String text) {
    partial = true;
    all.add(0, new Finding(condition, new Remark(Tone.FAIL, text)));
  }

  /** Something that was not seen. */
  void incomplete(String condition, String text) {
    partial = true;
    all.add(new Finding(condition, new Remark(Tone.UNDECIDED, text)));
  }

  /**
   * What breaks a condition that is a limit: surely, or as far as it was seen.
   *
   * @param found what was measured, in words
   * @param best that it may be; NaN when nothing tells
   * @param worst likewise
   */
  void hold(String condition, String found, Limit limit, double best, double worst) {
    String text = found + ", and " + limit + " is asked for";
    if (!Double.isNaN(best) && !limit.isKeptBy(best)) {
      invalid(condition, text);
    } else if (!limit.isKeptBy(worst)) {
      incomplete(condition, text);
    }
  }

  /** What became of a condition that is a limit; what breaks it is found as {@link #hold} does. */
  Condition held(String name, String asked, String found, Limit limit, double best, double worst) {
    hold(name, found, limit, best, worst);
    return condition(name, asked, found);
  }

  /** Something that breaks a condition, as far as it is asked for. */
  void breaks(Demand demand, String condition, String text) {
    switch (demand) {
      case NONE -> incomplete(null, text);
      case USUAL -> incomplete(condition, text);
      case STRICT -> invalid(condition, text);
    }
  }

  /** Something to know that breaks nothing. */
  void told(Remark remark) {
    all.add(new Finding(null, remark));
  }

  boolean isPartial() {
    return partial;
  }

  /** In the order in which they came, what makes the run invalid first. */
  List<Remark> remarks() {
    return all.stream().map(Finding::remark).toList();
  }

  /**
   * What became of a condition.
   *
   * @param kept what is said where nothing breaks it; may be empty
   */
  Condition condition(String name, String asked, String kept) {
    List<Remark> broken =
        all.stream()
            .filter(finding -> name.equals(finding.condition()))
            .map(Finding::remark)
            .toList();
    return broken.isEmpty()
        ? new Condition(name, asked, Condition.Status.OK, kept)
        : new Condition(
            name,
            asked,
            broken.get(0).tone() == Tone.FAIL ? Condition.Status.INVALID : Condition.Status.PARTIAL,
            broken.stream().map(Remark::text).collect(Collectors.joining("; ")));
  }
}
