package dev.warrenperf.report;

import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Format;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What could not be judged or compared, to be told together.
 *
 * @param title how many there are: {@code 3 targets that are not required have no data}
 * @param reasons why, each with the names it holds for, without full stops
 */
public record Gaps(String title, List<String> reasons) {

  /** Id of the element that tells them. */
  public static final String ANCHOR = "gaps";

  /** Those that do not count; null where there are none. */
  static Gaps optional(List<CheckReport> checks) {
    List<CheckReport> gaps = checks.stream().filter(check -> check.outcome().isGap()).toList();
    if (gaps.isEmpty()) {
      return null;
    }
    return of(gaps, gaps.size() == 1 ? " that is not required" : " that are not required");
  }

  /** Whatever has no data. */
  static Gaps all(List<CheckReport> checks) {
    List<CheckReport> gaps =
        checks.stream().filter(check -> check.outcome().verdict() == Verdict.NO_DATA).toList();
    return of(gaps, "");
  }

  private static Gaps of(List<CheckReport> checks, String which) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    checks.forEach(check -> add(check.outcome().text(), check.target().name(), names));
    String have = checks.size() == 1 ? " has no data" : " have no data";
    return of(Format.counted(checks.size(), "target") + which + have, names);
  }

  /** Operations and figures that could not be compared; null where all could. */
  static Gaps uncompared(List<ComparedSubject> subjects) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    List<ComparedSubject> gaps = subjects.stream().filter(one -> !one.isCompared()).toList();
    gaps.forEach(one -> add(one.contrasts().get(0).decided().text(), one.title(), names));
    return gaps.isEmpty() ? null : of(Format.count(gaps.size()) + " could not be compared", names);
  }

  private static void add(String reason, String name, Map<String, Set<String>> names) {
    names.computeIfAbsent(reason, key -> new LinkedHashSet<>()).add(name);
  }

  private static Gaps of(String title, Map<String, Set<String>> names) {
    return new Gaps(
        title,
        names.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
            .toList());
  }

  /** In one line, without a full stop. */
  public String text() {
    return String.join("; ", reasons);
  }
}
