package dev.warrenperf.report;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * One chart: two axes, what is drawn between them, and the same in words and in numbers. Texts are
 * ready for the reader and may hold anything; drawings shorten what does not fit, so the full words
 * also stand in the table.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param caption what it is of and what it shows
 * @param across the axis from left to right
 * @param up the axis from bottom to top
 * @param layers what is drawn, from back to front; one of each kind at most
 * @param table the numbers behind it
 */
public record Chart(
    String id, Caption caption, Axis across, Axis up, List<Layer> layers, ChartTable table) {

  /** It becomes part of XML ids and so must be one itself. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /**
   * A chart in words.
   *
   * @param title what it is of, read out by screen readers
   * @param finding what it shows, in sentences with its numbers
   * @param description how to read it, in sentences; may be empty
   */
  public record Caption(String title, String finding, String description) {}

  /**
   * One axis; how values are placed on it follows from what is drawn.
   *
   * @param label beside it; may be empty
   * @param unit of its numbers; may be empty
   * @param logarithmic whether amounts stand by their logarithm
   */
  public record Axis(String label, String unit, boolean logarithmic) {

    /** Above the first column of the numbers behind it. */
    static final String TIME = "time since the window's start";

    /** Seconds from the start of the window, marked as suits a run of this length. */
    static Axis time(double seconds) {
      return new Axis(TIME, TimeScale.of(seconds).word(), false);
    }

    static Axis labelled(String label) {
      return new Axis(label, "", false);
    }

    static Axis linear(ChartUnit unit) {
      return new Axis("", unit.name(), false);
    }

    static Axis logarithmic(ChartUnit unit) {
      return new Axis("", unit.name(), true);
    }
  }

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when it cannot be part of an XML id
   */
  public Chart {
    if (!PLAIN.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "chart id: expected a letter, then letters, digits, '-' or '_', found '" + id + "'");
    }
  }

  /** The layer of a kind; null where there is none. */
  public <T extends Layer> T layer(Class<T> kind) {
    return layers.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public Chart withId(String other) {
    return new Chart(other, caption, across, up, layers, table);
  }
}
