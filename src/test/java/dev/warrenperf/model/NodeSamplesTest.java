package dev.warrenperf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NodeSamplesTest {

  private static Series series(String name) {
    return new Series(name, Labels.EMPTY);
  }

  @Test
  void a_series_is_present_only_in_snapshots_that_set_it() {
    NodeSamples samples = new NodeSamples();
    int a = samples.add(series("a"));
    assertFalse(samples.present(a));
    samples.set(a, 5);
    assertTrue(samples.present(a));
    samples.beginSnapshot();
    assertFalse(samples.present(a));
    assertEquals(5, samples.value(a));
    samples.set(a, Double.NaN);
    assertTrue(samples.present(a));
    assertEquals(Double.NaN, samples.value(a));
  }

  @Test
  void an_index_stays_good_however_many_are_added() {
    NodeSamples samples = new NodeSamples();
    samples.beginSnapshot();
    for (int i = 0; i < 1000; i++) {
      int index = samples.add(series("s" + i));
      assertEquals(i, index);
      if (i % 3 == 0) {
        samples.set(index, i);
      }
      if (i % 6 == 0) {
        samples.contradict(index);
      }
    }
    assertEquals(1000, samples.size());
    for (int i = 0; i < 1000; i++) {
      assertEquals(i % 3 == 0, samples.present(i), "" + i);
      assertEquals(i % 3 == 0 ? i : 0, samples.value(i));
      assertEquals(i % 6 == 0, samples.isContradicted(i));
      assertEquals("s" + i, samples.series().get(i).name());
    }
    samples.beginSnapshot();
    assertFalse(samples.isContradicted(6));
  }

  @Test
  void the_list_of_series_grows_and_is_not_for_others_to_change() {
    NodeSamples samples = new NodeSamples();
    var list = samples.series();
    samples.add(series("a"));
    assertEquals(1, list.size());
    assertThrows(UnsupportedOperationException.class, () -> list.remove(0));
  }
}
