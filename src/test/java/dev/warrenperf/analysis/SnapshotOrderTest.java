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

/** What falls from one snapshot to the next: counters begun anew, or snapshots out of order. */
class SnapshotOrderTest {

  private static final Wanted WANTED =
      Wants.of(Set.of(), Set.of("a_total", "b_total"), List.of(), List.of());
  private static final String[] NAMES = {
    "process_start_time_seconds", "process_cpu_seconds_total", "a_total", "b_total"
  };

  /** A blank is a sample that is not there. */
  @ParameterizedTest
  @CsvSource({
    "100/5/20/9, 100/4/10/8, true",
    "100/5/20/9, 100/4/10/9, true",
    "100/5/20/9, 100/6/10/8, false",
    "100/5/20/9, 100/4/10/10, false",
    "100/5/20/9, 100/4/20/9, false",
    "100/5/20/9, 101/4/10/8, false",
    "' /5/20/9', ' /4/10/8', false",
    "'100/ /20/9', '100/ /10/8', true",
    "'100/ /20/9', '100/ /10/9', false",
    "'100/ /20/ ', '100/ /10/ ', false"
  })
  void all_that_one_process_counts_falls_only_when_snapshots_are_out_of_order(
      String before, String after, boolean outOfOrder) {
    NodeAccumulator node =
        new NodeAccumulator(new Node("n", null, true, null), WANTED, TimeGrid.TIMELESS, false);
    NodeSamples samples = new NodeSamples();
    for (String name : NAMES) {
      samples.add(new Series(name, Labels.EMPTY));
    }
    node.accept(Long.MIN_VALUE, set(samples, before));
    node.accept(Long.MIN_VALUE, set(samples, after));
    assertEquals(outOfOrder, node.isOutOfOrder());
  }

  private static NodeSamples set(NodeSamples samples, String values) {
    samples.beginSnapshot();
    String[] parts = values.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isBlank()) {
        samples.set(i, Double.parseDouble(parts[i]));
      }
    }
    return samples;
  }
}
