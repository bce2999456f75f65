package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatFunctionTest {

  private static FormatFunction named(String name) {
    return FormatFunction.ALL.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Object of(String function, Object... arguments) throws TemplateModelException {
    return named(function)
        .exec(
            Stream.of(arguments)
                .map(
                    argument ->
                        argument instanceof Number number
                            ? new SimpleNumber(number)
                            : new SimpleScalar((String) argument))
                .toList());
  }

  @Test
  void a_number_is_written_for_readers() throws Exception {
    assertEquals("12\u202f345", of("number", 12_345));
    assertEquals("12.5\u202f%", of("percent", 0.125));
    assertEquals("250\u202fms", of("seconds", 0.25));
    assertEquals("–", of("number", Double.NaN));
    assertEquals("250\u202fms", of("value", 0.25, "s"));
    assertEquals("–", of("value", Double.NaN, "unknown"));
  }

  @Test
  void several_numbers_make_an_interval() throws Exception {
    assertEquals("5\u202fms – 10\u202fms", of("interval", 0.005, 0.01, "s"));
    assertEquals("> 5", of("interval", 5, Double.POSITIVE_INFINITY, "1"));
  }

  @Test
  void anything_else_is_refused_by_the_name_of_the_function() {
    for (List<?> arguments : List.of(List.of(), List.of(new SimpleScalar("12")))) {
      TemplateModelException refused =
          assertThrows(TemplateModelException.class, () -> named("percent").exec(arguments));
      assertEquals("percent: expected a number, found " + arguments, refused.getMessage());
    }
  }

  @Test
  void a_unit_is_a_symbol_or_what_is_counted() throws Exception {
    assertEquals("3\u202fkB", of("value", 3000, "bytes"));
    assertEquals("3000", of("value", 3000, "requests"));
    assertEquals("2/s", of("rate", 2));
    assertEquals(
        "interval: expected 2 numbers and a unit, found [1]",
        assertThrows(TemplateModelException.class, () -> of("interval", 1)).getMessage());
  }
}
