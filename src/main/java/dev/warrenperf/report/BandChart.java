package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a few percentiles in each stretch of a run, and how much was observed there.
 * Values stand in the unit that is named, already scaled; times are seconds from the start of the
 * run. Texts are as in {@link BucketChart}.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param title what the chart is of, read out by screen readers
 * @param finding what it shows, in a sentence built from the numbers, without a full stop
 * @param description how to read it, in sentences
 * @param axisLabel under the time axis; may be empty
 * @param unit of the percentiles: {@code "ms"}
 * @param rateUnit of the rates: {@code "observations per second"}
 * @param stretches by rising time
 * @param bands one for each percentile, ascending
 * @param limits horizontal lines, in any order
 * @param events phases and instants, in any order
 */
public record BandChart(
    String id,
    String title,
    String finding,
    String description,
    String axisLabel,
    String unit,
    String rateUnit,
    List<Stretch> stretches,
    List<Band> bands,
    List<TimeChart.LimitLine> limits,
    List<TimeChart.Event> events) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id, or when a band has
   *     not as many ranges as there are stretches
   */
  public BandChart {
    ChartId.checked(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axisLabel, "axisLabel");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(rateUnit, "rateUnit");
    stretches = List.copyOf(stretches);
    bands = List.copyOf(bands);
    limits = List.copyOf(limits);
    events = List.copyOf(events);
    for (Band band : bands) {
      if (band.ranges().size() != stretches.size()) {
        throw new IllegalArgumentException(
            "expected a range for each of "
                + stretches.size()
                + " stretches, found "
                + band.ranges().size());
      }
    }
  }

  /** The same under another id, to be drawn a second time in one page. */
  public BandChart withId(String other) {
    return new BandChart(
        other,
        title,
        finding,
        description,
        axisLabel,
        unit,
        rateUnit,
        stretches,
        bands,
        limits,
        events);
  }

  /**
   * One stretch of time.
   *
   * @param fromSeconds from the start of the run
   * @param toSeconds later; a stretch whose times are not finite is left out
   * @param count of observations
   * @param rate in the chart's unit; NaN when it is not known
   */
  public record Stretch(double fromSeconds, double toSeconds, long count, double rate) {

    /** From when to when, for readers. */
    public String timeText() {
      return Format.seconds(fromSeconds) + " – " + Format.seconds(toSeconds);
    }

    /** The count, for readers. */
    public String countText() {
      return Format.count(count);
    }

    /** The rate without its unit, for readers. */
    public String rateText() {
      return Format.number(rate);
    }
  }

  /**
   * One percentile.
   *
   * @param name shown at its end: {@code p99}
   * @param ink which of the page's series colours, from 0; colours repeat when they run out
   * @param ranges one for each stretch
   */
  public record Band(String name, int ink, List<Range> ranges) {
    /** Copies; refuses a negative ink. */
    public Band {
      Objects.requireNonNull(name, "name");
      if (ink < 0) {
        throw new IllegalArgumentException("ink: expected 0 or more, found " + ink);
      }
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * What is known of a percentile in one stretch: it lies above {@code lower} and not above {@code
   * upper}.
   *
   * @param lower NaN where nothing was observed; 0 or less, or -Inf, for the lowest bucket
   * @param upper NaN where nothing was observed; +Inf beyond the last finite bound
   * @param text for readers
   */
  public record Range(double lower, double upper, String text) {

    /** Where nothing was observed. */
    static final Range NONE = new Range(Double.NaN, Double.NaN, "–");

    /** Refuses a missing text. */
    public Range {
      Objects.requireNonNull(text, "text");
    }

    /** Whether anything was observed. */
    public boolean isKnown() {
      return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
  }
}
