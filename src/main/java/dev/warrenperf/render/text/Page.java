package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;
import java.util.List;

/** The text in the making: lines of at most so many columns. */
final class Page {

  private final int columns;
  private final Ansi ink;
  private final StringBuilder out = new StringBuilder();

  Page(int columns, Ansi ink) {
    this.columns = columns;
    this.ink = ink;
  }

  int columns() {
    return columns;
  }

  Ansi ink() {
    return ink;
  }

  void line(String text) {
    out.append(ink.printed(text)).append('\n');
  }

  void title(String text) {
    line("");
    Plain.wrapped(ink.spelled(text), columns).forEach(shown -> line(ink.strong(shown)));
  }

  /** A mark, then text that hangs behind it. */
  void marked(Tone tone, String lead, String text) {
    String safeLead = ink.spelled(lead);
    List<String> lines = Plain.wrapped(ink.spelled(lead + text), columns - 4);
    for (int i = 0; i < lines.size(); i++) {
      String shown = lines.get(i);
      if (i == 0 && !safeLead.isEmpty() && shown.startsWith(safeLead.strip())) {
        String strip = safeLead.strip();
        shown = ink.strong(strip) + shown.substring(strip.length());
      }
      line("  " + (i == 0 ? ink.toned(tone, tone.sign()) + " " : "  ") + shown);
    }
  }

  void wrapped(String indent, String text) {
    Plain.wrapped(ink.spelled(text), columns - indent.length()).forEach(l -> line(indent + l));
  }

  /** A name in a column of so many cells, then text that hangs behind it. */
  void named(String name, int cells, String text) {
    int margin = 2 + cells + 2;
    String lead = ink.shortened(ink.spelled(name), cells);
    List<String> lines = Plain.wrapped(ink.spelled(text), columns - margin);
    for (int i = 0; i < lines.size(); i++) {
      String shown = i == 0 ? lead : "";
      String gap = " ".repeat(margin - 2 - Plain.width(shown));
      line("  " + shown + gap + lines.get(i));
    }
  }

  /** All lines so far. */
  String text() {
    return out.toString();
  }
}
