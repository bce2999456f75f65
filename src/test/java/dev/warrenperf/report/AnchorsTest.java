package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  @Test
  void an_anchor_tells_kind_place_and_name() {
    assertEquals("operation-1-service-create", Anchors.of("operation", 0, "Service Create"));
    assertEquals("rate-12-api-requests-get", Anchors.of("rate", 11, "API requests (GET)"));
  }

  @Test
  void every_name_gives_an_id_that_a_page_can_carry() {
    for (String name : List.of("", "###", "Zeit für Größe", "<script>", "-a-", "x".repeat(99))) {
      assertTrue(Anchors.of("gauge", 0, name).matches("gauge-1(-[a-z0-9-]*[a-z0-9])?"), name);
    }
    assertEquals("gauge-1", Anchors.of("gauge", 0, "###"));
  }

  @Test
  void names_alike_or_none_at_all_stay_apart_by_their_place() {
    List<String> names = List.of("a", "A", "a!", "", "?", "1", "1-a", "2", "12", "y".repeat(60));
    Set<String> seen = new HashSet<>();
    int made = 0;
    for (String kind : List.of("operation", "rate")) {
      for (int position = 0; position < 30; position++) {
        assertTrue(seen.add(Anchors.of(kind, position, names.get(position % names.size()))));
        made++;
      }
    }
    assertEquals(made, seen.size());
  }
}
