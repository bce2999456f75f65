package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A count and a sum that their TYPE line calls a histogram: its buckets are no series. */
class NativeHistogramTest {

  private final NodeSamples samples = new NodeSamples();

  private void set(String type, double count, double sum) {
    if (samples.size() == 0) {
      samples.add(new Series("h_count", Labels.EMPTY));
      samples.add(new Series("h_sum", Labels.EMPTY));
    }
    samples.beginSnapshot();
    samples.setFamilies(List.of(new Family("h", type, null)));
    samples.set(0, count);
    samples.set(1, sum);
  }

  private HistogramDelta between(String type) {
    TimeGrid grid = TimeGrid.over(List.of(new long[] {0, 60_000}));
    NodeAccumulator node =
        new NodeAccumulator(new Node("a", null, true, null), Scrapes.H, grid, false);
    set(type, 100, 50);
    node.accept(0, samples);
    set(type, 110, 53);
    node.accept(60_000, samples);
    return node.finish().histograms().get(0);
  }

  @Test
  void its_count_and_sum_serve() {
    HistogramDelta delta = between("histogram");
    assertNull(delta.fault());
    Histogram ten = Histogram.of(new double[] {Double.POSITIVE_INFINITY}, new double[] {10}, 3);
    assertEquals(List.of(ten), delta.parts());
    assertEquals(List.of(), List.copyOf(delta.remarks()));
  }

  @Test
  void of_what_nobody_calls_a_histogram_the_buckets_are_missing() {
    assertEquals("it has a count but no buckets", between("untyped").fault());
  }
}
