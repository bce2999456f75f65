package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Buckets that tell what is, and not what has happened. */
class GaugeHistogramTest {

  private final NodeSamples samples = new NodeSamples();

  private void set(double fast, double all, double sum) {
    if (samples.size() == 0) {
      samples.add(new Series("h_bucket", Labels.of(Map.of("le", "1"))));
      samples.add(new Series("h_bucket", Labels.of(Map.of("le", "+Inf"))));
      samples.add(new Series("h_gcount", Labels.EMPTY));
      samples.add(new Series("h_gsum", Labels.EMPTY));
    }
    samples.beginSnapshot();
    samples.setFamilies(List.of(new Family("h", "gaugehistogram", null)));
    samples.set(0, fast);
    samples.set(1, all);
    samples.set(2, all);
    samples.set(3, sum);
  }

  private HistogramDelta afterTwo(double fast, double all, double sum) {
    TimeGrid grid = TimeGrid.over(List.of(new long[] {0, 60_000}));
    NodeAccumulator node =
        new NodeAccumulator(new Node("a", null, true, null), Scrapes.H, grid, false);
    set(3, 10, 20);
    node.accept(0, samples);
    set(fast, all, sum);
    node.accept(60_000, samples);
    return node.finish().histograms().get(0);
  }

  private static Histogram buckets(double fast, double all, double sum) {
    return Histogram.of(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {fast, all}, sum);
  }

  @Test
  void the_last_snapshot_is_what_is() {
    HistogramDelta delta = afterTwo(10, 24, 72);
    // 10 of 24 at or below 1, not the 7 of 14 by which the snapshots differ
    assertEquals(List.of(buckets(10, 24, 72)), delta.parts());
    assertEquals(0, delta.resets());
  }

  @Test
  void a_fall_is_no_restart_and_loses_nothing() {
    HistogramDelta delta = afterTwo(1, 2, 4);
    assertEquals(List.of(buckets(1, 2, 4)), delta.parts());
    assertEquals(0, delta.resets());
    assertEquals(0, delta.lost());
  }
}
