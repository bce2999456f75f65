package dev.warrenperf.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the runs of two sides began: whether the order of runs and the version can be told apart.
 *
 * @param baseline instants in Unix milliseconds, one for each run; {@link Long#MIN_VALUE} where it
 *     is not known
 * @param candidate likewise
 */
record RunTimes(long[] baseline, long[] candidate) {

  /** Fewer runs a side leave too little to estimate a drift from. */
  private static final int FEWEST = 3;

  /** Of no run. */
  static final RunTimes UNKNOWN = new RunTimes(new long[0], new long[0]);

  static RunTimes of(List<MeasuredRun> baseline, List<MeasuredRun> candidate) {
    return new RunTimes(starts(baseline), starts(candidate));
  }

  private static long[] starts(List<MeasuredRun> runs) {
    return runs.stream().mapToLong(MeasuredRun::startMillis).toArray();
  }

  /** Whether the order of all runs is known: no instant is missing and no two are the same. */
  boolean areKnown() {
    long[] all = all();
    return Arrays.stream(all).noneMatch(start -> start == Long.MIN_VALUE)
        && Arrays.stream(all).distinct().count() == all.length;
  }

  /** Whether the last run of the baseline began before the first of the candidate. */
  boolean isBaselineFirst() {
    return areKnown() && last(baseline) < first(candidate);
  }

  /** Whether all runs of one side began before all of the other; not when that is unknown. */
  boolean areApart() {
    return isBaselineFirst() || (areKnown() && last(candidate) < first(baseline));
  }

  private static long first(long[] starts) {
    return Arrays.stream(starts).min().orElseThrow();
  }

  private static long last(long[] starts) {
    return Arrays.stream(starts).max().orElseThrow();
  }

  /**
   * Whether a drift of the bench can be told from the difference of the versions: three runs and
   * more on each side, in pairs of one run of each (ABAB, ABBA), or, with unequal numbers, never
   * more of one side in a row than these numbers force.
   */
  boolean areInterleaved() {
    if (baseline.length < FEWEST || candidate.length < FEWEST || !areKnown()) {
      return false;
    }
    boolean[] sides = sides();
    boolean equal = baseline.length == candidate.length;
    long inARow =
        IntStream.range(1, sides.length)
            .filter(i -> (!equal || i % 2 == 1) && sides[i] == sides[i - 1])
            .count();
    return inARow == (equal ? 0 : Math.abs(baseline.length - candidate.length) - 1);
  }

  /** Of each run in the order of time, whether it is the candidate's. */
  private boolean[] sides() {
    long[] all = all();
    List<Integer> order =
        IntStream.range(0, all.length)
            .boxed()
            .sorted((one, other) -> Long.compare(all[one], all[other]))
            .toList();
    boolean[] sides = new boolean[all.length];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = order.get(i) >= baseline.length;
    }
    return sides;
  }

  private long[] all() {
    return Stream.of(baseline, candidate).flatMapToLong(Arrays::stream).toArray();
  }

  /**
   * How much of the time from the first run to the last lies between the mean instants of the
   * sides: from -1 to 1, above 0 when the candidate's is later. NaN unless two instants differ.
   */
  double distance() {
    double span = last(all()) - (double) first(all());
    double between =
        Arrays.stream(candidate).average().orElseThrow()
            - Arrays.stream(baseline).average().orElseThrow();
    return between / span;
  }
}
