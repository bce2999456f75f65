package dev.warrenperf.report;

import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.model.Phase;
import dev.warrenperf.report.Layer.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Phases of a run and restarts in it, to be marked on a time axis. */
final class TimeMarks {

  /** More would hide what they are to explain. */
  private static final int MOST_PHASES = 12;

  private static final int MOST_RESETS = 8;

  private TimeMarks() {}

  /** The longest phases inside the grid, cut off at its edges, by their start. */
  static List<Mark> phases(TimeGrid grid, List<Phase> phases) {
    double end = grid.size() * grid.stepMillis() / 1000;
    List<Mark> events = new ArrayList<>();
    for (Phase phase : phases) {
      double from = Math.max(0, seconds(grid, phase.start()));
      double to = Math.min(end, seconds(grid, phase.end()));
      if (from <= to && from < end && to > 0) {
        events.add(new Mark(Mark.Kind.PHASE, phase.name(), from, to, Tone.NEUTRAL));
      }
    }
    events.sort(Comparator.comparingDouble(mark -> mark.from() - mark.to()));
    return events.stream()
        .limit(MOST_PHASES)
        .sorted(Comparator.comparingDouble(Mark::from))
        .toList();
  }

  private static double seconds(TimeGrid grid, Instant instant) {
    double millis = instant.getEpochSecond() * 1000.0 + instant.getNano() / 1e6;
    return (millis - grid.startMillis()) / 1000;
  }

  /**
   * Restarts of any process, and those of the operation's own counts that come without one, each in
   * the middle of the interval in which it was seen. Very many become one span.
   */
  static List<Mark> resets(RunDeltas run, HistogramTotal total) {
    Map<Integer, List<String>> byInterval = new TreeMap<>();
    Map<String, Set<Integer>> restarts = new TreeMap<>();
    for (NodeDeltas node : run.nodes()) {
      String name = node.node().name();
      restarts.put(name, new HashSet<>(node.restartIntervals()));
      node.restartIntervals().forEach(i -> add(byInterval, i, name + " restarted"));
    }
    for (HistogramTotal.NodePart part : total.parts()) {
      String name = part.node().name();
      Set<Integer> alone = new HashSet<>();
      for (HistogramDelta child : part.children()) {
        alone.addAll(child.resetIntervals());
      }
      alone.removeAll(restarts.getOrDefault(name, Set.of()));
      alone.forEach(i -> add(byInterval, i, name + " counts from 0 again"));
    }
    return events(run.grid(), new ArrayList<>(byInterval.keySet()), byInterval);
  }

  private static void add(Map<Integer, List<String>> byInterval, int interval, String text) {
    byInterval.computeIfAbsent(interval, added -> new ArrayList<>()).add(text);
  }

  private static List<Mark> events(
      TimeGrid grid, List<Integer> intervals, Map<Integer, List<String>> byInterval) {
    if (intervals.size() > MOST_RESETS) {
      int all = byInterval.values().stream().mapToInt(List::size).sum();
      return List.of(
          new Mark(
              Mark.Kind.PHASE,
              all + " restarts",
              grid.middleSeconds(intervals.get(0)),
              grid.middleSeconds(intervals.get(intervals.size() - 1)),
              Tone.NEUTRAL));
    }
    return intervals.stream().map(i -> event(grid.middleSeconds(i), byInterval.get(i))).toList();
  }

  private static Mark event(double at, List<String> texts) {
    String text = texts.size() == 1 ? texts.get(0) : texts.size() + " restarts";
    return new Mark(Mark.Kind.INSTANT, text, at, Tone.NEUTRAL);
  }
}
