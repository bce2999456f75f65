package dev.warrenperf.prometheus;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the server is asked to add up, by how it is added up.
 *
 * @param counts names of samples whose increases are summed: buckets, sums and counts of
 *     histograms, and counters
 * @param levels names of gauges, of which the largest over nodes counts
 */
public record SummedMetrics(Set<String> counts, Set<String> levels) {
  public SummedMetrics {
    counts = new TreeSet<>(counts);
    levels = new TreeSet<>(levels);
  }
}
