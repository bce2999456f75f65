package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is followed grows with samples, not with series by snapshots. */
class LinearAnalysisTest {

  private static final Wanted WANTED =
      Wants.of(Set.of("h"), Set.of("c_total"), List.of(Selector.of("g")), List.of());

  private static NodeSamples samples(int series) {
    NodeSamples samples = new NodeSamples();
    for (int i = 0; i < series; i++) {
      samples.add(new Series("c_total", Labels.of(Map.of("i", "" + i))));
    }
    return samples;
  }

  private static NodeDeltas follow(NodeSamples samples, int instants) {
    TimeGrid grid = new TimeGrid(0, 1, TimeGrid.MOST);
    NodeAccumulator accumulator =
        new NodeAccumulator(new Node("n", "manager", true, null), WANTED, grid, false);
    for (int i = 0; i < instants; i++) {
      samples.beginSnapshot();
      samples.set(i, i);
      accumulator.accept(i, samples);
    }
    return accumulator.finish();
  }

  @Test
  void a_series_that_was_seen_once_is_kept_without_a_number_for_each_interval() throws Exception {
    int series = 5_000;
    NodeSamples samples = samples(series);
    long bytes = Allocated.bytes(() -> follow(samples, series));
    assertTrue(bytes < 1_000L * series, bytes + " bytes");
  }

  @Test
  void each_snapshot_shows_what_it_holds_and_no_more() {
    FollowedSeries followed = new FollowedSeries(WANTED, TimeGrid.TIMELESS);
    NodeSamples samples = samples(1_000);
    int looked = 0;
    for (int i = 0; i < 1_000; i++) {
      samples.beginSnapshot();
      samples.set(i, 1);
      followed.look(samples);
      looked += followed.presentCounters().size();
    }
    assertEquals(1_000, looked);
    assertEquals(1_000, followed.counters().size());
  }

  @Test
  void what_left_is_vanished_and_what_came_back_is_taken_up_where_it_was() {
    NodeSamples samples = samples(2);
    NodeAccumulator accumulator =
        new NodeAccumulator(new Node("n", "manager", true, null), WANTED, TimeGrid.TIMELESS, false);
    int[][] bodies = {{0, 5}, {1, 3}, {0, 9}};
    for (int i = 0; i < bodies.length; i++) {
      samples.beginSnapshot();
      samples.set(bodies[i][0], bodies[i][1]);
      accumulator.accept(i, samples);
    }
    List<CounterDelta> counters = accumulator.finish().counters();
    assertEquals(4, counters.get(0).increase());
    assertEquals(3, counters.get(1).increase());
    assertEquals(List.of(false, true), counters.stream().map(CounterDelta::vanished).toList());
  }
}
