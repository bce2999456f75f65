package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.LevelCourse;
import java.util.List;

/** What a run is known to have asked of a system between two instants of its snapshots. */
interface Asked {

  /**
   * Whether a system that can do so much a second would have done more, between two instants, but
   * for chance.
   *
   * @param from index of an instant
   * @param to likewise, later
   * @param done what was done at the most
   * @param chance how much less may be chance
   */
  boolean proves(int from, int to, double perSecond, double done, double chance);

  /** Why this does not tell that enough was asked for in any of these windows. */
  default Reason lacking(List<Windows.Span> spans) {
    return Reason.LOAD_DID_NOT_ASK;
  }

  /** Whether at least so much a second was asked for from one instant to the other. */
  boolean isEnough(int from, int to, double perSecond);

  /**
   * What is counted as it arrives.
   *
   * <p>A system that can do X a second and never rests while there is work has done, from a to b,
   * at least the smallest over all s between of what was asked for from a to s, and X (b - s): by
   * some s it had caught up, and after it never rested. Less than what was asked for from a to b is
   * no proof: what came late may be unfinished at b.
   *
   * @param counters to be added up
   */
  record Arrivals(List<CountBounds> counters) implements Asked {

    @Override
    public boolean proves(int from, int to, double perSecond, double done, double chance) {
      CountBounds any = counters.get(0);
      double due = counted(from, to);
      double caughtUp = 0;
      for (int s = from; s < to && done < due - chance; s++) {
        due = Math.min(due, caughtUp + perSecond * any.seconds(s + 1, to));
        caughtUp = counted(from, s + 1);
      }
      return done < due - chance;
    }

    @Override
    public boolean isEnough(int from, int to, double perSecond) {
      return counted(from, to) >= perSecond * counters.get(0).seconds(from, to);
    }

    private double counted(int from, int to) {
      return counters.stream().mapToDouble(counter -> counter.atLeast(from, to)).sum();
    }
  }

  /**
   * What waits, as samples show it: of every node at which anything ever waits.
   *
   * <p>Something that waits in every sample may have been gone in between, unless it is more than X
   * a second takes until the next. Who can do X a second and did a share r of it has rested for 1 -
   * r of the time, and none of n samples has seen that with probability r to the n.
   *
   * @param nodes their gauges
   * @param min from which level on something waits
   * @param instants of the indexes
   */
  record Waiting(List<LevelCourse> nodes, double min, CountBounds instants) implements Asked {

    /** Fewer samples show nothing that lasts. */
    private static final int SAMPLES = 3;

    private static final double UNSEEN = 1e-4;

    @Override
    public boolean proves(int from, int to, double perSecond, double done, double chance) {
      double wanted = perSecond * instants.seconds(from, to);
      return done < wanted - chance
          && (outlasts(from, to, perSecond)
              || waits(from, to, Math.log(UNSEEN) / Math.log(Math.max(0, done) / wanted)));
    }

    private boolean outlasts(int from, int to, double perSecond) {
      return nodes.stream()
          .anyMatch(node -> node.outlasts(instants.instant(from), instants.instant(to), perSecond));
    }

    @Override
    public boolean isEnough(int from, int to, double perSecond) {
      return waits(from, to, SAMPLES);
    }

    private boolean waits(int from, int to, double samples) {
      int least = (int) Math.max(SAMPLES, Math.ceil(samples));
      List<LevelCourse> used = nodes.stream().filter(node -> node.most() >= min).toList();
      return !used.isEmpty()
          && used.stream()
              .allMatch(
                  node -> node.least(instants.instant(from), instants.instant(to), least) >= min);
    }
  }
}
