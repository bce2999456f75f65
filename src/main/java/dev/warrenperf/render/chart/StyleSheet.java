package dev.warrenperf.render.chart;

import java.util.function.ToIntFunction;

/** The CSS that gives the inks their shades in light, dark and print. */
final class StyleSheet {

  private StyleSheet() {}

  static String text() {
    // a theme that was chosen wins over the system's, and print over both: last of equal rank
    return ":root{"
        + shades(Ink::light)
        + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + shades(Ink::dark)
        + "}}\n:root[data-theme=dark]{"
        + shades(Ink::dark)
        + "}\n@media print{:root,:root[data-theme],:root:not([data-theme=light]){"
        + shades(Ink::print)
        + "}}\n"
        + ".chart{display:block;max-width:100%;height:auto;font-family:inherit}\n"
        + ".chart [stroke]:not([fill]){fill:none}\n"
        + ".chart a{text-decoration:none}.chart a:hover text{text-decoration:underline}\n"
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
