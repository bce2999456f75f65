package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.history.ChangeSearch;
import dev.warrenperf.history.Drift;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of an operation, in sentences built from the numbers. */
final class TrendWords {

  private final OperationTrend trend;
  private final List<OperationPoint> observed;
  private final boolean repeated;
  private final ObservationWords words;

  /**
   * Of a trend with values.
   *
   * @param repeated whether any release has several runs
   */
  TrendWords(OperationTrend trend, boolean repeated) {
    this.trend = trend;
    this.observed = trend.observed();
    this.repeated = repeated;
    this.words = new ObservationWords(trend.unit());
  }

  /** Without a full stop. */
  String finding() {
    Drift drift = trend.drift();
    if (drift == null) {
      return observed.size() == 1
          ? "Only " + observed.get(0).release() + " has values"
          : "Fewer than two releases have a mean that can be compared";
    }
    return "The mean went from %s in %s to %s in %s: %s"
        .formatted(
            words.value(drift.first(), Math.max(drift.first(), drift.last())),
            drift.from(),
            words.value(drift.last(), Math.max(drift.first(), drift.last())),
            drift.to(),
            Format.change(drift.ratio(), drift.lower(), drift.upper()));
  }

  /** Without full stops. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (trend.drift() != null) {
      drift(trend.drift(), remarks);
    }
    trend.changes().changes().forEach(change -> remarks.add(change(change, trend.unit())));
    if (observed.size() > 1) {
      search(trend.changes(), remarks);
    }
    breaks(remarks);
    names(remarks);
    missing(remarks);
    return remarks;
  }

  private void drift(Drift drift, List<String> remarks) {
    if (drift.slow()) {
      remarks.add(
          ("A slow drift: no release rose by %s or more against the one before (the most was"
                  + " %s in %s), but together they did")
              .formatted(
                  Format.percent(drift.margin()),
                  Format.change(drift.largestStep()),
                  drift.largestRelease()));
    }
    if (drift.degrees() > 0) {
      remarks.add(
          "Runs of one release differ by "
              + SpreadWords.deviation(drift.deviation(), drift.degrees()));
    } else if (repeated) {
      remarks.add("It has no repeats: " + unrepeated(drift.isTested()));
    }
    if (drift.isTested()) {
      remarks.add(
          "The change is %s run-to-run noise".formatted(drift.beyondNoise() ? "beyond" : "within"));
    }
  }

  private static String unrepeated(boolean tested) {
    return tested
        ? "run-to-run noise is estimated from the steps between releases"
        : "run-to-run noise is unknown";
  }

  /** Without a full stop. */
  static String change(LevelChange change, Unit unit) {
    ObservationWords words = new ObservationWords(unit);
    boolean tail = change.measure() == LevelChange.Measure.TAIL;
    double larger = Math.max(change.before(), change.after());
    return "The %s changed in %s: %s before, %s since (p = %s)"
        .formatted(
            tail ? "share " + words.above(words.value(change.bound())) : "mean",
            change.release(),
            tail ? ShareWords.of(change.before()) : words.value(change.before(), larger),
            tail ? ShareWords.of(change.after()) : words.value(change.after(), larger),
            Format.number(change.p(), 2));
  }

  /** What would be said of each operation alike. Without full stops. */
  static List<String> ofAll(int releases, boolean repeated) {
    List<String> remarks = new ArrayList<>();
    if (releases > 1 && !repeated) {
      remarks.add("No release has repeats: " + unrepeated(releases >= Drift.FEWEST_RELEASES));
    }
    if (releases < ChangeSearch.FEWEST_RELEASES) {
      remarks.add(
          "Change points are looked for from %s releases on; there %s %s"
              .formatted(ChangeSearch.FEWEST_RELEASES, releases == 1 ? "is" : "are", releases));
    }
    return remarks;
  }

  private void search(ChangeSearch search, List<String> remarks) {
    if (trend.points().size() < ChangeSearch.FEWEST_RELEASES) {
      return;
    }
    if (!search.searched()) {
      remarks.add(
          "Change points are looked for from %s releases on%s has %s"
              .formatted(
                  ChangeSearch.FEWEST_RELEASES,
                  search.stretches() > 1 ? " with the same buckets; the longest stretch" : "; this",
                  search.longest()));
    } else if (search.changes().isEmpty()) {
      remarks.add("No change point was found");
    }
  }

  private void breaks(List<String> remarks) {
    String merged =
        "Runs of %s have different buckets: their counts are those at the bounds that all have";
    observed.stream()
        .filter(OperationPoint::merged)
        .forEach(point -> remarks.add(merged.formatted(point.release())));
    String at =
        observed.stream()
            .filter(OperationPoint::newLayout)
            .map(OperationPoint::release)
            .collect(Collectors.joining(", "));
    if (!at.isEmpty()) {
      remarks.add(
          "The buckets changed in "
              + at
              + ": percentiles and shares before and after are brackets of different bounds, and"
              + " the search for change points starts over; means are exact and continue");
    }
  }

  /** Where another metric serves than in the release before. */
  private void names(List<String> remarks) {
    List<OperationPoint> named = observed.stream().filter(point -> point.metric() != null).toList();
    for (int i = 1; i < named.size(); i++) {
      String before = named.get(i - 1).metric();
      OperationPoint point = named.get(i);
      if (!before.equals(point.metric())) {
        remarks.add(
            "Renamed: %s until then, %s from %s on"
                .formatted(before, point.metric(), point.release()));
      }
    }
  }

  private void missing(List<String> remarks) {
    Map<Presence, List<String>> missing = new EnumMap<>(Presence.class);
    for (OperationPoint point : trend.points()) {
      if (!point.isObserved()) {
        missing.computeIfAbsent(point.presence(), p -> new ArrayList<>()).add(point.release());
      }
    }
    missing.forEach(
        (presence, labels) ->
            remarks.add("No values in " + spelled(labels) + ": " + TrendPoint.missing(presence)));
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
