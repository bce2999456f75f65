package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InkTest {

  private static final Map<String, ToIntFunction<Ink>> THEMES =
      Map.of("light", Ink::light, "dark", Ink::dark, "print", Ink::print);

  @TestFactory
  List<DynamicTest> inks_stand_out_from_the_surface_in_every_theme() {
    return THEMES.entrySet().stream()
        .map(theme -> DynamicTest.dynamicTest(theme.getKey(), () -> standOut(theme.getValue())))
        .toList();
  }

  private static void standOut(ToIntFunction<Ink> theme) {
    for (Ink ink : Ink.values()) {
      double least =
          switch (ink.role()) {
            case TEXT -> 4.5;
            case GRAPHIC -> 3;
            case DECORATION -> 1;
          };
      double contrast = contrast(theme.applyAsInt(ink), theme.applyAsInt(Ink.SURFACE));
      assertTrue(contrast >= least, ink + " has " + contrast);
    }
  }

  @Test
  void light_inks_also_stand_out_from_white_cards() {
    for (Ink ink : Ink.values()) {
      if (ink.role() == Ink.Role.TEXT) {
        assertTrue(contrast(ink.light(), 0xffffff) >= 4.5, ink.name());
      }
    }
  }

  @TestFactory
  List<DynamicTest> verdicts_differ_in_lightness_without_any_hue() {
    return THEMES.entrySet().stream()
        .map(
            theme ->
                DynamicTest.dynamicTest(
                    theme.getKey(),
                    () -> {
                      double pass = lightness(theme.getValue().applyAsInt(Ink.PASS));
                      double undecided = lightness(theme.getValue().applyAsInt(Ink.UNDECIDED));
                      double fail = lightness(theme.getValue().applyAsInt(Ink.FAIL));
                      // CIE L*: a difference of 5 is seen side by side
                      assertTrue(pass - undecided >= 5, pass + " " + undecided);
                      assertTrue(undecided - fail >= 5, undecided + " " + fail);
                    }))
        .toList();
  }

  @Test
  void a_paint_that_is_no_ink_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Ink.of(Color.BLACK));
    assertThrows(IllegalArgumentException.class, () -> Ink.of(new Color(0x00_1a1d23, true)));
  }

  @Test
  void every_ink_is_found_by_its_colour() {
    for (Ink ink : Ink.values()) {
      assertEquals(ink, Ink.of(ink.color()));
      assertTrue(StyleSheet.text().contains(ink.variable() + ":#"), ink.name());
    }
  }

  @Test
  void series_inks_repeat() {
    assertEquals("var(--ink-series-1)", Ink.series(0).reference());
    assertEquals(Ink.series(1), Ink.series(7));
  }

  @Test
  void the_contrast_formula_gives_the_known_extremes() {
    assertEquals(21, contrast(0x000000, 0xffffff), 1e-9);
    // WebAIM's contrast checker: #767676 on white is 4.54
    assertEquals(4.54, contrast(0x767676, 0xffffff), 0.005);
  }

  /** WCAG 2.2, "contrast ratio". */
  private static double contrast(int one, int two) {
    double lighter = Math.max(luminance(one), luminance(two));
    double darker = Math.min(luminance(one), luminance(two));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** WCAG 2.2, "relative luminance". */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** CIE 1976 L*. */
  private static double lightness(int rgb) {
    return 116 * Math.cbrt(luminance(rgb)) - 16;
  }
}
