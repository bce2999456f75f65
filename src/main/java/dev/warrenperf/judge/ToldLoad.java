package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountCourse;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * How the benchmark of a run asked, as it tells itself, part by part.
 *
 * @param parts not overlapping; empty where nothing is told
 */
record ToldLoad(List<Part> parts) {

  /** From one instant to another, in milliseconds since 1970. */
  record Part(long from, long to, Load load) {

    private double seconds(long begin, long end) {
      return Math.max(0, Math.min(end, to) - Math.max(begin, from)) / 1000.0;
    }
  }

  /**
   * Of the phases, each by its own load or by that of the run; without phases the run's holds all
   * the time.
   */
  static ToldLoad of(RunDescription run) {
    Load all = run.info().load().get("");
    List<Part> parts = new ArrayList<>();
    for (Phase phase : run.phases()) {
      Load load = run.info().load().getOrDefault(phase.name(), all);
      if (load != null) {
        parts.add(new Part(phase.start().toEpochMilli(), phase.end().toEpochMilli(), load));
      }
    }
    if (run.phases().isEmpty() && all != null) {
      parts.add(new Part(Long.MIN_VALUE, Long.MAX_VALUE, all));
    }
    return new ToldLoad(parts);
  }

  /** How many calls of open loads had begun at each instant; null where none was open. */
  CountCourse begun(long[] instants) {
    List<Part> open = parts.stream().filter(part -> part.load().isOpen()).toList();
    if (open.isEmpty() || instants.length == 0) {
      return null;
    }
    double[] counts = new double[instants.length];
    for (int i = 0; i < instants.length; i++) {
      for (Part part : open) {
        counts[i] += part.load().perSecond() * part.seconds(instants[0], instants[i]);
      }
      counts[i] = Math.floor(counts[i]);
    }
    return new CountCourse(instants, counts, new int[instants.length], true);
  }

  /** Those of clients that wait for their answers. */
  List<Part> closed() {
    return parts.stream().filter(part -> !part.load().isOpen()).toList();
  }
}
