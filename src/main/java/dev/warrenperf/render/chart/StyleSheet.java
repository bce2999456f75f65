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
        + ".chart{display:block;max-width:100%;height:auto;overflow:visible;font-size:11px;"
        + "font-family:inherit;fill:var("
        + Ink.MUTED.variable()
        + ")}\n"
        + classes()
        + Shades.css()
        + "\n"
        // a pale edge parts words from the grid lines they stand on
        + ".chart text{white-space:pre;paint-order:stroke;stroke:var("
        + Ink.SURFACE.variable()
        + ");stroke-width:3px;stroke-linejoin:round}\n";
  }

  /** What is said of each shape in a class of few letters. */
  private static String classes() {
    StringBuilder out = new StringBuilder(".chart path,.spark path{fill:none}\n");
    for (Ink ink : Ink.values()) {
      out.append("svg .%s{fill:%s}".formatted(ink.fill(), ink.reference()));
      out.append("svg .%s{stroke:%s}".formatted(ink.stroke(), ink.reference()));
    }
    out.append('\n');
    for (int tenths : Pen.WIDTHS) {
      String width = Tenths.text(tenths / 10.0);
      out.append("svg .w%d{stroke-width:%s}".formatted(tenths, width));
    }
    return out.append("svg .r{stroke-linecap:round;stroke-linejoin:round}")
        .append("svg .m{text-anchor:middle}svg .e{text-anchor:end}svg .b{font-weight:600}\n")
        .toString();
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
