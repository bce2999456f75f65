package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The runs of each group parted into earlier and later ones, at every place in time. */
final class TimeSplits {

  /** Logs of equal means differ by less than this, squared. */
  private static final double ROUNDING = 1e-24;

  /**
   * One operation.
   *
   * @param groups its logs in each group; empty where a run of the group did not observe it
   * @param squares about the mean of each group
   * @param degrees of freedom of t: one goes to the two parts
   * @param critical the two-sided 5 % point of t, squared
   */
  private record Operation(List<double[]> groups, double squares, double degrees, double critical) {

    static Operation of(List<double[]> groups) {
      Spread spread = Spread.pooled(groups);
      double degrees = spread.degrees() - 1;
      double t = degrees < 1 ? Double.NaN : Quantiles.student(Quantiles.TWO_SIDED, degrees);
      return new Operation(groups, spread.degrees() * spread.variance(), degrees, t * t);
    }
  }

  private final List<Operation> operations;
  private final int[] sizes;

  private TimeSplits(List<Operation> operations, int[] sizes) {
    this.operations = operations;
    this.sizes = sizes;
  }

  /**
   * What the places in time tell.
   *
   * @param tests number of t
   * @param beyond those outside the two-sided 5 % points
   * @param explained mean share of the variation that a place explains, {@code t^2/(t^2 + nu)}
   */
  record Found(int tests, int beyond, double explained) {}

  /** Runs of each group in the order of time, two at least. */
  static TimeSplits of(List<List<MeasuredRun>> groups) {
    List<Operation> operations =
        Runs.keys(groups.stream().flatMap(List::stream).toList()).stream()
            .map(key -> Operation.of(groups.stream().map(group -> logs(group, key)).toList()))
            .filter(operation -> operation.degrees() >= 1)
            .toList();
    return new TimeSplits(operations, groups.stream().mapToInt(List::size).toArray());
  }

  private static double[] logs(List<MeasuredRun> group, OperationKey key) {
    double[] logs = LogMeans.of(Runs.observed(group, key));
    boolean known = logs.length == group.size() && Arrays.stream(logs).allMatch(Double::isFinite);
    return known ? logs : new double[0];
  }

  Found inOrder() {
    return found(IntStream.of(sizes).mapToObj(size -> IntStream.range(0, size).toArray()).toList());
  }

  /** The same when the runs of each group, all operations of each together, stand at random. */
  Found shuffled(SplittableRandom random) {
    return found(IntStream.of(sizes).mapToObj(size -> order(size, random)).toList());
  }

  private static int[] order(int size, SplittableRandom random) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  private Found found(List<int[]> orders) {
    int tests = 0;
    int beyond = 0;
    double explained = 0;
    for (Operation operation : operations) {
      for (int group = 0; group < sizes.length; group++) {
        for (double part : between(operation.groups().get(group), orders.get(group))) {
          double within = Math.max(0, operation.squares() - part) + ROUNDING;
          tests++;
          beyond += part * operation.degrees() > operation.critical() * within ? 1 : 0;
          explained += part / (part + within);
        }
      }
    }
    return new Found(tests, beyond, tests == 0 ? 0 : explained / tests);
  }

  /** Squares between the earlier and the later runs, for each place. */
  private static double[] between(double[] logs, int[] order) {
    double mean = Arrays.stream(logs).average().orElse(0);
    double[] between = new double[Math.max(0, logs.length - 1)];
    double sum = 0;
    for (int at = 1; at < logs.length; at++) {
      sum += logs[order[at - 1]] - mean;
      between[at - 1] = sum * sum * logs.length / ((double) at * (logs.length - at));
    }
    return between;
  }
}
