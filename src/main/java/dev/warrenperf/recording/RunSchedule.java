package dev.warrenperf.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which runs are recorded, and in which order. Two versions alternate strictly: only then does
 * every run have one of the other version between itself and the next of its own, which tells a
 * drift of the machine apart from a difference between the versions. Pairs in random order would
 * put two runs of one version next to each other. So all that chance has to decide is which begins.
 *
 * @param sides one or two versions, which are names of folders
 * @param count runs of each, at least one
 * @param seed decides which of two begins
 */
record RunSchedule(List<String> sides, int count, long seed) {

  /** What the runs of no version are called. */
  private static final String ANY = "run";

  RunSchedule {
    sides = List.copyOf(sides);
  }

  /** The one that is asked for. */
  static RunSchedule of(RecordRequest request) {
    RecordRequest.Repeats repeats = request.repeats();
    List<String> sides =
        repeats.versions().isEmpty()
            ? List.of(request.labels().getOrDefault("version", ANY))
            : repeats.versions();
    return new RunSchedule(sides, repeats.count(), repeats.seed());
  }

  /**
   * One of the runs.
   *
   * @param repeat from 1
   */
  record Run(String side, int repeat) {

    /** Of its folder. */
    String name() {
      return side + "-" + repeat;
    }
  }

  /** In the order in which they are recorded. */
  List<Run> runs() {
    int first = new SplittableRandom(seed).nextInt(sides.size());
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < count * sides.size(); i++) {
      runs.add(new Run(sides.get((first + i) % sides.size()), 1 + i / sides.size()));
    }
    return runs;
  }
}
