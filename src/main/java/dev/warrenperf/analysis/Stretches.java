package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Cuts a run into stretches that hold observations enough for percentiles of their own: as fine as
 * the grid allows, coarser while the usual stretch holds too few.
 */
public final class Stretches {

  /** Still a finger's breadth each on a screen; more would only tire the reader of the table. */
  public static final int MOST = 40;

  /** From here on p99 is told apart from the slowest observation: ceil(0.99 n) is below n. */
  public static final int ENOUGH = 100;

  /** With fewer that hold anything the course of things is lost; then rather few in each. */
  private static final int FEWEST = 8;

  private final TimeGrid grid;
  private final Cuts cuts;
  private final NodeRates rates;
  private final Histogram[] perInterval;

  private Stretches(RunDeltas run, HistogramTotal total) {
    this.grid = run.grid();
    this.cuts = Cuts.of(grid, run.nodes());
    this.rates = new NodeRates(run, total);
    this.perInterval = total.perInterval();
  }

  /**
   * The stretches from the start of the grid to its end, without gaps between them. Empty when it
   * is not known when snapshots were taken, or when there is one snapshot per node.
   */
  public static List<Stretch> of(RunDeltas run, HistogramTotal total) {
    if (run.grid().isTimeless() || run.sinceStart()) {
      return List.of();
    }
    Stretches stretches = new Stretches(run, total);
    List<Integer> edges = stretches.edges();
    List<Stretch> result = new ArrayList<>();
    for (int i = 1; i < edges.size(); i++) {
      result.add(stretches.between(edges.get(i - 1), edges.get(i)));
    }
    return List.copyOf(result);
  }

  private List<Integer> edges() {
    int intervals = (grid.size() + MOST - 1) / MOST;
    List<Integer> chosen = cuts.every(intervals);
    double[] counts = observed(chosen);
    int least = Math.min(FEWEST, counts.length);
    while (usual(counts) < ENOUGH && intervals < grid.size()) {
      intervals++;
      List<Integer> coarser = cuts.every(intervals);
      double[] merged = observed(coarser);
      if (merged.length < least) {
        break;
      }
      // what only joins empty intervals to others blurs the picture and gains nothing
      if (usual(merged) > usual(counts)) {
        chosen = coarser;
        counts = merged;
      }
    }
    return chosen;
  }

  /** The numbers of observations of those stretches that hold any, ascending. */
  private double[] observed(List<Integer> edges) {
    double[] counts = new double[edges.size() - 1];
    for (int i = 0; i < counts.length; i++) {
      counts[i] =
          histograms(edges.get(i), edges.get(i + 1)).stream().mapToDouble(Histogram::count).sum();
    }
    return Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
  }

  private static double usual(double[] ascending) {
    return ascending.length == 0 ? 0 : ascending[ascending.length / 2];
  }

  private List<Histogram> histograms(int from, int to) {
    return Arrays.stream(perInterval, from, to).filter(Objects::nonNull).toList();
  }

  private Stretch between(int from, int to) {
    List<Histogram> parts = histograms(from, to);
    Histogram sum = parts.isEmpty() ? null : HistogramSum.of(parts);
    boolean observed = sum != null && WholeCount.total(sum) > 0;
    double step = grid.stepMillis() / 1000;
    return new Stretch(from * step, to * step, observed ? sum : null, rates.mean(from, to));
  }
}
