package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether another start tells another process. */
class ProcessStartTest {

  /**
   * The counter goes from 1000 at the second given to 1010 thirty seconds later: 10 of one process,
   * 1010 of one that began in between.
   */
  @ParameterizedTest
  @CsvSource({
    // a clock that was set by a second moves the start of a process that has long been running
    "100.12, 101.12, 500, 0, true, 10",
    "100.12, 99.5, 500, 0, true, 10",
    "1717100000.12, 1717100001.12, 1717200000, 0, true, 10",
    "100.12, 100.12, 500, 0, false, 10",
    // one that changed by more is of another process
    "100.12, 101.13, 500, 1, false, 1010",
    "100.12, 515, 500, 1, false, 1010",
    // what answered no later than the other began may have ended
    "100.12, 100.9, 101.9, 1, false, 1010",
    "100.12, 100.9, 101.902, 0, true, 10"
  })
  void another_start_within_a_second_is_the_same_process_if_it_answered_after_it(
      double before, double after, double seen, int restarts, boolean clockSet, double increase) {
    long millis = Math.round(seen * 1000);
    TimeGrid grid = TimeGrid.over(List.of(new long[] {millis, millis + 30_000}));
    NodeAccumulator node =
        new NodeAccumulator(
            new Node("n", null, true, null),
            Wants.of(Set.of(), Set.of("a_total"), List.of(), List.of()),
            grid,
            false);
    NodeSamples samples = new NodeSamples();
    samples.add(new Series(Series.PROCESS_START, Labels.EMPTY));
    samples.add(new Series("a_total", Labels.EMPTY));
    node.accept(millis, set(samples, before, 1000));
    node.accept(millis + 30_000, set(samples, after, 1010));
    NodeDeltas deltas = node.finish();
    assertEquals(restarts, deltas.restarts());
    assertEquals(clockSet, deltas.clockSet());
    assertEquals(increase, deltas.counters().get(0).increase());
  }

  private static NodeSamples set(NodeSamples samples, double start, double count) {
    samples.beginSnapshot();
    samples.set(0, start);
    samples.set(1, count);
    return samples;
  }
}
