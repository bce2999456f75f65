package dev.warrenperf.render.text;

import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** The text in the making: lines of at most so many columns. */
final class Page {

  /** Sentences that are longer are hard to read. */
  private static final int MEASURE = 100;

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

  /** The width of sentences. */
  int measure() {
    return Math.min(MEASURE, columns);
  }

  Ansi ink() {
    return ink;
  }

  /** How many lines there are. */
  long lines() {
    return out.chars().filter(character -> character == '\n').count();
  }

  void line(String text) {
    out.append(ink.printed(text)).append('\n');
  }

  void title(String text) {
    if (out.length() > 0) {
      line("");
    }
    Plain.wrapped(ink.spelled(text), measure()).forEach(shown -> line(ink.strong(shown)));
  }

  /** A mark, then text that hangs behind it, in at most so many lines. */
  void marked(Tone tone, String lead, String text, int most) {
    String safeLead = ink.spelled(lead);
    List<String> lines = lines(lead + text, measure() - 4, most);
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
    wrapped(indent, text, Integer.MAX_VALUE);
  }

  /** In at most so many lines. */
  void wrapped(String indent, String text, int most) {
    lines(text, measure() - indent.length(), most).forEach(l -> line(indent + l));
  }

  /** The last of so many lines ends in an ellipsis, behind a word, where there would be more. */
  List<String> lines(String text, int cells, int most) {
    List<String> lines = Plain.wrapped(ink.spelled(text), cells);
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String rest = String.join(" ", lines.subList(most - 1, lines.size()));
    String ellipsis = ink.spelled(" …");
    kept.set(most - 1, Plain.wrapped(rest, cells - TerminalCells.of(ellipsis)).get(0) + ellipsis);
    return kept;
  }

  /** A name in a column of so many cells, then text that hangs behind it. */
  void named(String name, int cells, String text) {
    int margin = 2 + cells + 2;
    String lead = ink.shortened(ink.spelled(name), cells);
    List<String> lines = Plain.wrapped(ink.spelled(text), measure() - margin);
    for (int i = 0; i < lines.size(); i++) {
      String shown = i == 0 ? lead : "";
      String gap = " ".repeat(margin - 2 - TerminalCells.of(shown));
      line("  " + shown + gap + lines.get(i));
    }
  }

  /** All lines so far. */
  String text() {
    return out.toString();
  }
}
