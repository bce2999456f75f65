package dev.warrenperf.render.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of a chart by their meaning. While drawing, each is a colour of its own; in the SVG
 * it becomes a CSS variable, so that light, dark and printed pages each give it the shade that can
 * be read there.
 *
 * <p>Contrast follows WCAG 2.2: {@link Role#TEXT} has 4.5:1 and {@link Role#GRAPHIC} 3:1 against
 * the surface in every theme; {@link Role#DECORATION} carries no information. Verdicts differ in
 * lightness as well as in hue, for readers who cannot tell red from green.
 */
enum Ink {
  SURFACE("bg", Role.DECORATION, 0xfafaf8, 0x14161a, 0xffffff),
  GRID("gr", Role.DECORATION, 0xe2e4e8, 0x2b2f37, 0xdddddd),
  BAND("bd", Role.DECORATION, 0xece9e1, 0x25282f, 0xeeeeee),
  TEXT("tx", Role.TEXT, 0x1a1d23, 0xe8eaed, 0x000000),
  MUTED("mu", Role.TEXT, 0x565d68, 0xa4abb6, 0x444444),
  AXIS("ax", Role.GRAPHIC, 0x7b828d, 0x78808c, 0x555555),
  BASELINE("bl", Role.TEXT, 0x68707c, 0x98a1ad, 0x555555),
  BAR("br", Role.GRAPHIC, 0x8590a0, 0x66707f, 0x808080),
  PASS("ok", Role.TEXT, 0x178046, 0x86efb0, 0x178046),
  UNDECIDED("un", Role.TEXT, 0x7f5700, 0xedb540, 0x7f5700),
  FAIL("ko", Role.TEXT, 0x9f1018, 0xff7b72, 0x9f1018),
  SERIES_1("1", Role.TEXT, 0x1d5fb8, 0x6fb1ff, 0x1d5fb8),
  SERIES_2("2", Role.TEXT, 0xa34d08, 0xf0a05a, 0xa34d08),
  SERIES_3("3", Role.TEXT, 0x0b736e, 0x4fd0c5, 0x0b736e),
  SERIES_4("4", Role.TEXT, 0x7a3ea8, 0xc49bf5, 0x7a3ea8),
  SERIES_5("5", Role.TEXT, 0xa8246b, 0xff8fc0, 0xa8246b),
  SERIES_6("6", Role.TEXT, 0x5b6600, 0xc5cf4a, 0x5b6600);

  /** What the ink is used for, and so how strongly it must stand out. */
  enum Role {
    TEXT,
    GRAPHIC,
    DECORATION
  }

  private static final List<Ink> SERIES =
      List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

  private static final Map<Paint, Ink> BY_COLOR =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Ink::color, ink -> ink));

  private final String code;
  private final Role role;
  private final int light;
  private final int dark;
  private final int print;
  private final Color color;
  private final String variable = "--ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');

  Ink(String code, Role role, int light, int dark, int print) {
    this.code = code;
    this.role = role;
    this.light = light;
    this.dark = dark;
    this.print = print;
    this.color = new Color(light);
  }

  Role role() {
    return role;
  }

  int light() {
    return light;
  }

  int dark() {
    return dark;
  }

  int print() {
    return print;
  }

  /** The colour to hand to AWT: the light shade, which no other ink and no default has. */
  Color color() {
    return color;
  }

  /** The name of the CSS variable, dashes included. */
  String variable() {
    return variable;
  }

  /** The value of a fill or stroke property. */
  String reference() {
    return "var(" + variable + ")";
  }

  /** The class of what is filled with it: short, since pages hold thousands. */
  String fill() {
    return "f" + code;
  }

  /** The class of what is drawn with it. */
  String stroke() {
    return "s" + code;
  }

  /** The ink of the nth line, from 0; they repeat. */
  static Ink series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /**
   * Which ink a paint stands for.
   *
   * @throws IllegalArgumentException for any paint that is not the colour of an ink: it would look
   *     right in one theme only
   */
  static Ink of(Paint paint) {
    Ink ink = BY_COLOR.get(paint);
    if (ink == null) {
      throw new IllegalArgumentException("not the colour of an ink: " + paint);
    }
    return ink;
  }
}
