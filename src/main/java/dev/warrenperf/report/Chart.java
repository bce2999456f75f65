package dev.warrenperf.report;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;

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
  public record Caption(String title, String finding, String description) {
    /** Refuses missing texts. */
    public Caption {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(description, "description");
    }
  }

  /**
   * One axis.
   *
   * @param kind how values are placed on it
   * @param label beside it; may be empty
   * @param unit of its numbers; may be empty
   */
  public record Axis(Kind kind, String label, String unit) {

    /** How values are placed on an axis, and what they are. */
    public enum Kind {
      /** Buckets of one width, because real bounds span four decades: the nth is n to n + 1. */
      BUCKETS,
      /** Releases in their order: the nth stands at n. */
      RELEASES,
      /** Seconds from the start of the window. */
      TIME,
      /** Durations or other amounts in their base unit, logarithmic; the drawing names a unit. */
      AMOUNTS,
      /** Ratios around 1, logarithmic. */
      RATIOS,
      /** Amounts from 0. */
      LINEAR,
      /** Amounts above 0. */
      LOGARITHMIC,
      /** Shares from 0 to 1, as percent. */
      SHARES,
      /** Shares from 0 to 1 by what they leave above: each further nine takes the same height. */
      TAIL,
      /** Names, one below the other. */
      ROWS
    }

    /** Refuses missing parts. */
    public Axis {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(unit, "unit");
    }

    /** Seconds from the start of the window. */
    static final Axis TIME = labelled(Kind.TIME, "time since the window's start");

    static Axis labelled(Kind kind, String label) {
      return new Axis(kind, label, "");
    }

    static Axis in(String unit, Kind kind) {
      return new Axis(kind, "", unit);
    }
  }

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id
   */
  public Chart {
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(up, "up");
    Objects.requireNonNull(table, "table");
    layers = List.copyOf(layers);
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
