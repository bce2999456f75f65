package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a few figures moved over a run. Values stand in the unit that is named, already scaled; times
 * are seconds from the start of the run. Texts are as in {@link BucketChart}.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the time axis; may be empty
 * @param unit above the value axis: {@code "ms"}, {@code "requests per second"}; may be empty
 * @param lines in the order of their colours
 * @param limits horizontal lines, in any order
 * @param events phases and instants, in any order
 */
public record TimeChart(
    String id,
    String title,
    String description,
    String axisLabel,
    String unit,
    List<Line> lines,
    List<LimitLine> limits,
    List<Event> events) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id
   */
  public TimeChart {
    ChartId.checked(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axisLabel, "axisLabel");
    Objects.requireNonNull(unit, "unit");
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    events = List.copyOf(events);
  }

  /**
   * The numbers as a table: one row for each time at which some line has a value. All lines have
   * their points at the same times.
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int most = lines.stream().mapToInt(line -> line.points().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int at = i;
      List<Point> points =
          lines.stream()
              .filter(line -> at < line.points().size())
              .map(line -> line.points().get(at))
              .toList();
      if (points.stream().anyMatch(Point::isKnown)) {
        rows.add(
            new Row(
                points.get(0).timeText(),
                points.stream().map(point -> point.isKnown() ? point.valueText() : "–").toList()));
      }
    }
    return rows;
  }

  /** The same with other events. */
  TimeChart with(List<Event> others) {
    return new TimeChart(id, title, description, axisLabel, unit, lines, limits, others);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public TimeChart withId(String other) {
    return new TimeChart(other, title, description, axisLabel, unit, lines, limits, events);
  }

  /**
   * One line of the table behind the chart.
   *
   * @param timeText when, for readers
   * @param valueTexts one for each line, for readers
   */
  public record Row(String timeText, List<String> valueTexts) {
    /** Copies. */
    public Row {
      valueTexts = List.copyOf(valueTexts);
    }
  }

  /**
   * One line.
   *
   * @param name shown at its end
   * @param ink which of the page's series colours, from 0; colours repeat when they run out
   * @param points by rising time
   */
  public record Line(String name, int ink, List<Point> points) {
    /** Copies; refuses a negative ink. */
    public Line {
      Objects.requireNonNull(name, "name");
      if (ink < 0) {
        throw new IllegalArgumentException("ink: expected 0 or more, found " + ink);
      }
      points = List.copyOf(points);
    }
  }

  /**
   * One measurement.
   *
   * @param seconds from the start of the run; a point at a time that is not finite is left out
   * @param value NaN or infinite for a gap in the line
   */
  public record Point(double seconds, double value) {

    /** When, for readers. */
    public String timeText() {
      return Format.seconds(seconds);
    }

    /** The value without its unit, for readers. */
    public String valueText() {
      return Format.number(value);
    }

    /** Whether there is a value. */
    public boolean isKnown() {
      return Double.isFinite(value);
    }
  }

  /**
   * A horizontal line.
   *
   * @param label short: {@code "target < 2 s"}
   * @param value in the unit of the chart; not drawn when it is not finite
   * @param tone what became of the promise
   */
  public record LimitLine(String label, double value, Tone tone) {
    /** Refuses missing parts. */
    public LimitLine {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
    }
  }

  /**
   * A phase (a band) or an instant (a line).
   *
   * @param label {@code "leader killed"}
   * @param fromSeconds from the start of the run; not drawn when it is not finite
   * @param toSeconds the end of a phase, or the same as the beginning for an instant
   * @param tone what it means
   */
  public record Event(String label, double fromSeconds, double toSeconds, Tone tone) {
    /** Refuses missing parts. */
    public Event {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
    }
  }
}
