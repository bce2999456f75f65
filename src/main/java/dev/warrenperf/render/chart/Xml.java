package dev.warrenperf.render.chart;

import dev.warrenperf.unit.Visible;

/** Text made safe for XML 1.0 and for HTML alike. */
final class Xml {

  private Xml() {}

  /**
   * Any text as character data or as an attribute in double quotes. Hidden characters, which XML
   * does not allow or HTML reads as something else, are spelled out.
   */
  static String escape(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
