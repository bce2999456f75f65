package dev.warrenperf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {

  @Test
  void an_open_load_has_a_rate_and_a_closed_one_clients() {
    Load open = Load.parse(" open 90/min ");
    assertTrue(open.isOpen());
    assertEquals(1.5, open.perSecond());
    assertEquals("open 1.5/s", open.words());
    Load closed = Load.parse("closed 50");
    assertFalse(closed.isOpen());
    assertEquals(50, closed.clients());
    assertEquals("closed 50", closed.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "open",
        "open 5",
        "open 0/s",
        "open -1/s",
        "open 5ms",
        "open 5/s more",
        "closed",
        "closed 0",
        "closed 1.5",
        "closed 5/s",
        "closed 1000000000",
        "half 5"
      })
  void anything_else_is_no_load(String words) {
    assertNull(Load.parse(words));
  }

  @Test
  void the_facts_of_a_run_tell_it_phase_by_phase() {
    TreeMap<String, Load> load = new TreeMap<>();
    RunInfo untold = RunInfo.unknown();
    assertEquals(untold.environment(), untold.facts());
    load.put("create", Load.closed(50));
    load.put("", Load.open(2));
    RunInfo told = untold.ended(null, null, load, List.of());
    assertEquals("open 2/s, create closed 50", told.facts().get("load model"));
  }
}
