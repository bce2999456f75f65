package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.model.ClientSamples;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a client's file has each duration.
 *
 * @param durations in seconds as printed, each once, ascending
 * @param counts of the duration at the same place, whole numbers of at least 1
 */
public record ClientValues(@ReadBack List<Double> durations, @ReadBack List<Double> counts) {
  public ClientValues {
    durations = List.copyOf(durations);
    counts = List.copyOf(counts);
  }

  static ClientValues of(ClientSamples samples) {
    List<Double> durations = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    int counted = 0;
    for (int rank = 1; rank <= samples.count(); rank++) {
      // plus 0 makes a zero of either sign the same
      double duration = samples.seconds(rank) + 0.0;
      if (rank == samples.count() || samples.seconds(rank + 1) != duration) {
        durations.add(duration);
        counts.add((double) (rank - counted));
        counted = rank;
      }
    }
    return new ClientValues(durations, counts);
  }
}
