package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.MeasuredRun.MeasuredNode;
import dev.warrenperf.history.History;
import dev.warrenperf.history.Release;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what releases are not alike, and what was assumed of their order. */
final class HistoryNotices {

  private static final int MOST_DIFFERENCES = 12;

  /** Longer values are cut: they are told in full by the reports of the runs. */
  private static final int LONGEST = 60;

  private final History history;
  private final List<Notice> notices = new ArrayList<>();

  private HistoryNotices(History history) {
    this.history = history;
  }

  static List<Notice> of(History history, List<Notice> read) {
    HistoryNotices own = new HistoryNotices(history);
    own.order();
    own.differences();
    List<Notice> all = new ArrayList<>(own.notices);
    all.addAll(read);
    return all.stream().distinct().toList();
  }

  private void order() {
    List<Release> releases = history.releases();
    List<String> unnumbered =
        releases.stream().filter(release -> !release.numbered()).map(Release::label).toList();
    tell(
        "no-version-number",
        "Without a version number, and so placed by time behind those with one: ",
        unnumbered);
    List<String> earlier = new ArrayList<>();
    for (int i = 1; i < releases.size(); i++) {
      long start = releases.get(i).startMillis();
      if (start != Long.MIN_VALUE && start < releases.get(i - 1).startMillis()) {
        earlier.add(releases.get(i).label());
      }
    }
    tell("measured-earlier", "Measured before the release that they follow: ", earlier);
  }

  private void tell(String code, String text, List<String> labels) {
    if (!labels.isEmpty()) {
      notices.add(Notice.info(code, text + String.join(", ", labels)));
    }
  }

  /** What makes numbers differ for reasons other than the version. */
  private void differences() {
    differ("nodes", HistoryNotices::nodes);
    differ("window", MeasuredRun::window);
    TreeSet<String> facts = new TreeSet<>();
    runs().forEach(run -> facts.addAll(run.environment().keySet()));
    facts.forEach(fact -> differ(fact, run -> run.environment().get(fact)));
    if (notices.size() > MOST_DIFFERENCES) {
      int more = notices.size() - MOST_DIFFERENCES;
      notices.subList(MOST_DIFFERENCES, notices.size()).clear();
      notices.add(
          Notice.warning(
              "not-alike", "Releases differ in " + Format.counted(more, "further fact")));
    }
  }

  private List<MeasuredRun> runs() {
    return history.releases().stream().flatMap(release -> release.runs().stream()).toList();
  }

  private void differ(String what, Function<MeasuredRun, String> value) {
    List<String> values =
        history.releases().stream()
            .map(
                release ->
                    release.runs().stream()
                        .map(run -> shown(value.apply(run)))
                        .distinct()
                        .collect(Collectors.joining(" or ")))
            .toList();
    if (values.stream().distinct().count() > 1) {
      notices.add(
          Notice.warning("not-alike", "Releases differ in " + what + ": " + stretches(values)));
    }
  }

  private static String shown(String value) {
    String known = Objects.requireNonNullElse(value, "not given");
    return known.codePointCount(0, known.length()) > LONGEST
        ? known.substring(0, known.offsetByCodePoints(0, LONGEST)) + "…"
        : known;
  }

  /** {@code 1 manager in v1.1.0; 3 managers from v1.3.0 to v1.6.0}. */
  private String stretches(List<String> values) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= values.size(); i++) {
      if (i == values.size() || !values.get(i).equals(values.get(from))) {
        String first = history.releases().get(from).label();
        String last = history.releases().get(i - 1).label();
        parts.add(
            values.get(from) + (from == i - 1 ? " in " + first : " from " + first + " to " + last));
        from = i;
      }
    }
    return String.join("; ", parts);
  }

  /** How many of which role: {@code 3 managers, 2 workers}. */
  static String nodes(MeasuredRun run) {
    SortedMap<String, Integer> roles = new TreeMap<>();
    for (MeasuredNode node : run.nodes()) {
      roles.merge(node.role() == null ? "node" : node.role(), 1, Integer::sum);
    }
    return roles.isEmpty()
        ? "no nodes are listed"
        : roles.entrySet().stream()
            .map(role -> Format.counted(role.getValue(), role.getKey()))
            .collect(Collectors.joining(", "));
  }
}
