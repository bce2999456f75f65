package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.history.ChangeSearch;
import dev.warrenperf.history.Drift;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.history.Release;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** What became of an operation, in sentences built from the numbers. */
final class TrendWords {

  private final List<Release> releases;
  private final OperationTrend trend;
  private final double margin;

  TrendWords(List<Release> releases, OperationTrend trend, double margin) {
    this.releases = releases;
    this.trend = trend;
    this.margin = margin;
  }

  private ObservationWords words() {
    return new ObservationWords(trend.unit());
  }

  private String label(int release) {
    return releases.get(release).label();
  }

  /** Without a full stop. */
  String finding() {
    Drift drift = trend.drift();
    if (drift == null) {
      return trend.observed() == 0
          ? "No release has values"
          : trend.observed() == 1
              ? "Only " + onlyObserved() + " has values"
              : "Fewer than two releases have a mean that can be compared";
    }
    String ends =
        words().value(trend.points().get(drift.from()).mean())
            + " in "
            + label(drift.from())
            + " to "
            + words().value(trend.points().get(drift.to()).mean())
            + " in "
            + label(drift.to());
    return "The mean went from " + ends + ": " + ratioText(drift);
  }

  private String onlyObserved() {
    for (int i = 0; i < releases.size(); i++) {
      if (trend.points().get(i).isObserved()) {
        return label(i);
      }
    }
    return "none";
  }

  static String ratioText(Drift drift) {
    return RatioWords.of(drift.ratio(), drift.lower(), drift.upper());
  }

  /** Without full stops. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (trend.drift() != null) {
      drift(trend.drift(), remarks);
    }
    trend.changes().changes().forEach(change -> remarks.add(change(change)));
    if (trend.observed() > 1) {
      search(trend.changes(), remarks);
    }
    breaks(remarks);
    names(remarks);
    missing(remarks);
    return remarks;
  }

  private void drift(Drift drift, List<String> remarks) {
    if (drift.isSlow(margin)) {
      remarks.add(
          "A slow drift: no release rose by "
              + Format.percent(margin)
              + " or more against the one before (the most was "
              + RatioWords.of(drift.largestStep())
              + " in "
              + label(drift.largestAt())
              + "), all together they did");
    }
    if (!drift.runs().isUsable()) {
      if (isAnyRepeated(releases)) {
        remarks.add("No repeats of it are known: how far its runs differ by themselves is open");
      }
    } else {
      remarks.add(
          "Runs of one release differ by "
              + SpreadWords.deviation(drift.runs())
              + "; the 95 % interval of the change "
              + (drift.isBeyondRuns() ? "does not hold 0" : "holds 0"));
    }
  }

  String change(LevelChange change) {
    boolean tail = change.measure() == LevelChange.Measure.TAIL;
    return "From "
        + label(change.release())
        + " on "
        + (tail
            ? "the share " + words().above(words().value(change.bound())) + " is another: "
            : "the mean is another: ")
        + (tail ? ShareWords.of(change.before()) : words().value(change.before()))
        + " until then, "
        + (tail ? ShareWords.of(change.after()) : words().value(change.after()))
        + " since (p = "
        + Format.number(change.p(), 2)
        + ")";
  }

  /** What would be said of each operation alike. Without full stops. */
  static List<String> ofAll(List<Release> releases) {
    List<String> remarks = new ArrayList<>();
    if (releases.size() > 1 && !isAnyRepeated(releases)) {
      remarks.add(
          "No release has repeats, so it is not known how far runs of one release differ by"
              + " themselves");
    }
    if (isShort(releases)) {
      remarks.add(
          "Change points are looked for from "
              + ChangeSearch.FEWEST_RELEASES
              + " releases on; there "
              + (releases.size() == 1 ? "is " : "are ")
              + releases.size());
    }
    return remarks;
  }

  private static boolean isAnyRepeated(List<Release> releases) {
    return releases.stream().anyMatch(release -> release.runs().size() > 1);
  }

  private static boolean isShort(List<Release> releases) {
    return releases.size() < ChangeSearch.FEWEST_RELEASES;
  }

  private void search(ChangeSearch search, List<String> remarks) {
    if (isShort(releases)) {
      return;
    }
    if (!search.searched()) {
      remarks.add(
          "Change points are looked for from "
              + ChangeSearch.FEWEST_RELEASES
              + " releases on"
              + (search.stretches() > 1 ? " with the same buckets; the longest stretch" : "; this")
              + " has "
              + search.longest());
    } else if (search.changes().isEmpty()) {
      remarks.add("No change point stands out");
    }
  }

  private void breaks(List<String> remarks) {
    List<String> at = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      if (trend.points().get(i).newLayout()) {
        at.add(label(i));
      }
      if (trend.points().get(i).merged()) {
        remarks.add(
            "Runs of "
                + label(i)
                + " have different buckets: their counts are those at the bounds that all have");
      }
    }
    if (!at.isEmpty()) {
      remarks.add(
          "The buckets changed in "
              + String.join(", ", at)
              + ": percentiles and shares before and after are brackets of different bounds, and"
              + " the search for change points begins anew; means are exact and go on");
    }
  }

  /** Where another metric serves than in the release before. */
  private void names(List<String> remarks) {
    String before = null;
    for (int i = 0; i < releases.size(); i++) {
      OperationPoint point = trend.points().get(i);
      if (!point.isObserved() || point.metric() == null) {
        continue;
      }
      if (before != null && !before.equals(point.metric())) {
        remarks.add(
            "Renamed: " + before + " until then, " + point.metric() + " from " + label(i) + " on");
      }
      before = point.metric();
    }
  }

  private void missing(List<String> remarks) {
    for (Presence presence : Presence.values()) {
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < releases.size(); i++) {
        if (trend.points().get(i).presence() == presence) {
          labels.add(label(i));
        }
      }
      if (presence != Presence.OBSERVED && !labels.isEmpty() && trend.observed() > 0) {
        remarks.add("No values in " + spelled(labels) + ": " + TrendPoints.missing(presence));
      }
    }
  }

  /** The first few by name. */
  private static String spelled(List<String> labels) {
    int most = 6;
    return labels.size() <= most
        ? String.join(", ", labels)
        : String.join(", ", labels.subList(0, most))
            + " and "
            + Format.counted(labels.size() - most, "other");
  }
}
