package dev.warrenperf.recording;

import dev.warrenperf.run.Console;
import dev.warrenperf.unit.Visible;

/**
 * The last line of a terminal, which renews itself, and what is printed above it. Nothing is drawn
 * where the benchmark has begun a line and not ended it. Whoever prints may have to wait for the
 * terminal. Safe for several threads.
 */
final class StatusLine {

  private final Console console;
  private String text = "";
  private boolean shown;
  private boolean insideLine;

  StatusLine(Console console) {
    this.console = console;
  }

  /** Puts another text in place of the line's, cut to the width of the terminal. */
  synchronized void draw(String renewed) {
    text = fitting(Visible.of(renewed), console.columns() - 1);
    hide();
    show();
  }

  /** A line of its own, above. */
  synchronized void say(String line) {
    hide();
    if (insideLine) {
      console.endLine();
      insideLine = false;
    }
    console.say(line);
    show();
  }

  /** Writes what the benchmark printed, byte for byte. */
  synchronized void write(Console.Stream to, byte[] bytes, int count) {
    boolean onScreen = console.isTerminal(to);
    if (onScreen) {
      hide();
    }
    console.pass(to, bytes, count);
    if (onScreen && count > 0) {
      insideLine = bytes[count - 1] != '\n';
      show();
    }
  }

  /** Takes the line away. */
  synchronized void end() {
    hide();
    text = "";
  }

  private void show() {
    if (!insideLine && !text.isEmpty()) {
      console.draw(text);
      shown = true;
    }
  }

  private void hide() {
    if (shown) {
      console.erase();
      shown = false;
    }
  }

  /** As much as fits; letters beyond the alphabets of Europe may be two cells wide. */
  private static String fitting(String text, int cells) {
    int left = cells;
    for (int i = 0; i < text.length(); i++) {
      left -= text.charAt(i) < 0x1100 ? 1 : 2;
      if (left < 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
