package dev.warrenperf.report;

import dev.warrenperf.report.Headline.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The few reasons that are read at a glance. */
final class Reasons {

  private static final int MOST = 3;
  private static final int MOST_NAMES = 5;

  private Reasons() {}

  /** The first three, and how many more there are; that leads on to the next. */
  static List<Reason> first(List<Reason> all) {
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    List<Reason> shown = new ArrayList<>(all.subList(0, MOST));
    shown.add(more(all.subList(MOST, all.size())));
    return shown;
  }

  private static Reason more(List<Reason> rest) {
    String names =
        rest.stream()
            .map(Reason::subject)
            .distinct()
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
    long subjects = rest.stream().map(Reason::subject).distinct().count();
    return new Reason(
        rest.get(0).tone(),
        "and " + rest.size() + " more",
        names + (subjects > MOST_NAMES ? " and others" : ""),
        rest.get(0).anchor());
  }
}
