package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatFunctionTest {

  private static Object of(FormatFunction function, double value) throws TemplateModelException {
    return function.exec(List.of(new SimpleNumber(value)));
  }

  @Test
  void a_number_is_written_for_readers() throws Exception {
    assertEquals("12\u202f345", of(FormatFunction.number(), 12_345));
    assertEquals("12.5\u202f%", of(FormatFunction.percent(), 0.125));
    assertEquals("250\u202fms", of(FormatFunction.seconds(), 0.25));
    assertEquals("–", of(FormatFunction.number(), Double.NaN));
  }

  @Test
  void anything_else_is_refused_by_the_name_of_the_function() {
    for (List<?> arguments : List.of(List.of(), List.of(new SimpleScalar("12")))) {
      TemplateModelException refused =
          assertThrows(
              TemplateModelException.class, () -> FormatFunction.percent().exec(arguments));
      assertEquals("percent: expected a number, found " + arguments, refused.getMessage());
    }
  }
}
