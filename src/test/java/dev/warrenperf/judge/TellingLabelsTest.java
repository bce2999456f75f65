package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingLabelsTest {

  @Test
  void the_shortest_label_that_tells_all_series_apart_is_enough() {
    Labels web = Labels.of(Map.of("id", "/kubepods/burstable/1", "pod", "web-1", "shop", "a"));
    Labels cache = Labels.of(Map.of("id", "/kubepods/burstable/2", "pod", "cache-2", "shop", "a"));

    TellingLabels telling = TellingLabels.of(List.of(web, cache));

    assertEquals("{pod=\"cache-2\"}", telling.of(cache).toString());
  }

  @Test
  void several_labels_stand_where_none_is_enough() {
    Labels first = Labels.of(Map.of("app", "a", "zone", "x"));
    Labels second = Labels.of(Map.of("app", "a", "zone", "y"));
    Labels third = Labels.of(Map.of("app", "b", "zone", "x"));

    TellingLabels telling = TellingLabels.of(List.of(first, second, third));

    assertEquals("{app=\"a\",zone=\"y\"}", telling.of(second).toString());
  }

  @Test
  void a_series_alone_and_one_without_labels_keep_what_they_have() {
    Labels alone = Labels.of(Map.of("app", "a"));

    assertEquals(alone, TellingLabels.of(List.of(alone, alone)).of(alone));
    assertEquals(Labels.EMPTY, TellingLabels.of(List.of(Labels.EMPTY, alone)).of(Labels.EMPTY));
  }
}
