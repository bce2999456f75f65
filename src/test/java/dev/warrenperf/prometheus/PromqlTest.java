package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromqlTest {

  @Test
  void names_beyond_ascii_are_asked_for_as_they_are() {
    assertEquals("{__name__=\"näme\"}", Promql.selector(Promql.named(List.of(), List.of("näme"))));
    assertEquals(
        "{__name__=~\"a_total|näme\\\\.日本\"}",
        Promql.selector(Promql.named(List.of(), List.of("a_total", "näme.日本"))));
  }

  @Test
  void every_sign_of_ascii_in_a_name_stands_for_itself() {
    String signs = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    var matchers = Promql.named(List.of(), List.of(signs, "b"));
    assertTrue(matchers.get(0).matches(Labels.of(Map.of("__name__", signs))));
  }
}
