package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.Arrays;

/**
 * Some series with the values that were seen last. Of a node's histograms most stand still between
 * two snapshots, and to see that costs far less than to take the same counts in again.
 */
final class SeenValues {

  private int[] indexes = new int[16];
  private double[] values = new double[16];
  private int count;

  /** One more series, not seen yet. */
  void add(int index) {
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    indexes[count] = index;
    values[count] = Double.NaN;
    count++;
  }

  /** Whether each series is in the current snapshot with the number it had; never so for NaN. */
  boolean stand(NodeSamples samples) {
    for (int i = 0; i < count; i++) {
      if (samples.value(indexes[i]) != values[i] || !samples.present(indexes[i])) {
        return false;
      }
    }
    return true;
  }

  /** Takes the current snapshot's values as those seen last. */
  void remember(NodeSamples samples) {
    for (int i = 0; i < count; i++) {
      values[i] = samples.present(indexes[i]) ? samples.value(indexes[i]) : Double.NaN;
    }
  }
}
