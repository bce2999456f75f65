package dev.warrenperf.render.chart;

import java.util.function.ToIntFunction;

/** The CSS that gives the inks their shades in light, dark and print. */
final class StyleSheet {

  private StyleSheet() {}

  static String text() {
    // print comes last: it must win over dark when somebody prints from a dark desktop
    return ":root{"
        + shades(Ink::light)
        + "}\n@media (prefers-color-scheme:dark){:root{"
        + shades(Ink::dark)
        + "}}\n@media print{:root{"
        + shades(Ink::print)
        + "}}\n"
        + ".chart{display:block;max-width:100%;height:auto;font-family:inherit}\n"
        // a pale edge parts words from the grid lines they stand on
        + ".chart text{white-space:pre;paint-order:stroke;stroke:var("
        + Ink.SURFACE.variable()
        + ");stroke-width:3px;stroke-linejoin:round}\n";
  }

  private static String shades(ToIntFunction<Ink> theme) {
    StringBuilder out = new StringBuilder();
    for (Ink ink : Ink.values()) {
      // a leading one keeps leading zeros
      String shade = Integer.toHexString(0x1000000 | theme.applyAsInt(ink)).substring(1);
      out.append(ink.variable()).append(":#").append(shade).append(';');
    }
    return out.toString();
  }
}
