package dev.warrenperf.run;

import dev.warrenperf.config.Suggestion;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.TargetReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is measured of a report, found by a name that a user typed. */
final class NamedChecks {

  /** Names that a message lists. */
  private static final int MOST = 6;

  private final Report report;
  private final String typed;

  private NamedChecks(Report report, String typed) {
    this.report = report;
    this.typed = typed;
  }

  /**
   * By name of a target, which gives all that was promised of it, or with the statistic behind it:
   * {@code service create}, {@code Service Create p99}, {@code Manager Node memory}.
   *
   * @throws CommandException with exit code 64 when nothing is called so, with names that are near
   */
  static List<CheckReport> of(Report report, String typed) throws CommandException {
    NamedChecks named = new NamedChecks(report, typed);
    List<CheckReport> found = new ArrayList<>();
    for (TargetReport target : report.measured()) {
      found.addAll(named.found(target));
    }
    if (found.isEmpty()) {
      throw CommandException.usage(named.unknown());
    }
    return found;
  }

  private List<CheckReport> found(TargetReport target) {
    if (typed.equalsIgnoreCase(target.name())) {
      return target.checks().isEmpty() ? target.measures() : target.checks();
    }
    return target.measures().stream()
        .filter(
            check ->
                typed.equalsIgnoreCase(check.subject())
                    || typed.equalsIgnoreCase(target.name() + " " + check.statistic()))
        .toList();
  }

  private String unknown() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> subjects = new LinkedHashSet<>();
    for (TargetReport target : report.measured()) {
      names.add(target.name());
      target.measures().forEach(check -> subjects.add(check.subject()));
    }
    Set<String> near = new LinkedHashSet<>(containing(names));
    near.addAll(Suggestion.near(typed, names));
    near.addAll(Suggestion.near(typed, subjects));
    Set<String> listed = near.isEmpty() ? names : near;
    return "expected the name of a target, such as "
        + String.join(", ", listed.stream().limit(MOST).toList())
        + (listed.size() > MOST ? " or another" : "")
        + ", found \""
        + typed
        + "\"";
  }

  private List<String> containing(Set<String> names) {
    String part = typed.toLowerCase(Locale.ROOT);
    return names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part)).toList();
  }
}
