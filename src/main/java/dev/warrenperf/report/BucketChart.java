package dev.warrenperf.report;

import java.util.List;
import java.util.Objects;

/**
 * How many observations fell into each bucket, as shares and not cumulative: one bar a bucket, all
 * of the same width because real bounds span four decades, the last bar being what lies beyond the
 * last finite bound. Texts are ready for the reader and may hold anything; drawings shorten what
 * does not fit, so the full words must also stand in the table beside the chart.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the bars; may be empty
 * @param shareLabel above the percent axis; may be empty
 * @param bars from the smallest bound up; empty when nothing is known
 * @param marks limits drawn across the bars, in any order
 */
public record BucketChart(
    String id,
    String title,
    String description,
    String axisLabel,
    String shareLabel,
    List<Bar> bars,
    List<Mark> marks) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id
   */
  public BucketChart {
    ChartId.checked(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axisLabel, "axisLabel");
    Objects.requireNonNull(shareLabel, "shareLabel");
    bars = List.copyOf(bars);
    marks = List.copyOf(marks);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public BucketChart withId(String other) {
    return new BucketChart(other, title, description, axisLabel, shareLabel, bars, marks);
  }

  /**
   * One bucket.
   *
   * @param label its upper bound, short: {@code "≤ 5 ms"}, {@code "> 10 s"}
   * @param fullLabel the bucket in full: {@code "2.5 ms to 5 ms"}
   * @param share of all observations, 0 to 1; NaN when there are none; drawn clamped to that range
   * @param shareText the share as text: {@code "12.5 %"}
   * @param highlighted whether a percentile that is judged lies in it
   */
  public record Bar(
      String label, String fullLabel, double share, String shareText, boolean highlighted) {
    /** Refuses missing texts. */
    public Bar {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(fullLabel, "fullLabel");
      Objects.requireNonNull(shareText, "shareText");
    }
  }

  /**
   * A limit across the bars.
   *
   * @param label {@code "p99 target < 2 s"}
   * @param position in bars: 2.0 is the right edge of the second bar, fractions lie inside a bar;
   *     NaN and positions outside 0 to the number of bars are not drawn
   * @param tone what became of the promise
   */
  public record Mark(String label, double position, Tone tone) {
    /** Refuses missing parts. */
    public Mark {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
    }
  }
}
