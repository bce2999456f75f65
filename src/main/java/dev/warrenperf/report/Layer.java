package dev.warrenperf.report;

import java.util.List;

/**
 * What is drawn between the axes of a {@link Chart}. Places and values are those of the axes; what
 * is not finite is not drawn unless said otherwise. Inks count the page's series colours from 0;
 * they repeat when they run out.
 */
public sealed interface Layer
    permits Bars,
        Densities,
        Curves,
        Lanes,
        Tracks,
        Layer.Lines,
        Layer.Bands,
        Layer.Cells,
        Layer.Strip,
        Layer.Brackets,
        Layer.Corners,
        Layer.Limits,
        Layer.Marks {

  /** How values moved, in the order of their colours. */
  record Lines(List<Line> lines) implements Layer {}

  /**
   * One line.
   *
   * @param name shown at its end
   * @param points by rising time
   */
  record Line(String name, int ink, List<Point> points) {}

  /**
   * One measurement: at an instant, or of a stretch of time as a step.
   *
   * @param from seconds
   * @param to the same for an instant
   * @param value NaN or infinite for a gap in the line
   */
  record Point(double from, double to, double value) {

    /** At an instant. */
    public Point(double seconds, double value) {
      this(seconds, seconds, value);
    }

    /** The middle of its stretch. */
    public double seconds() {
      return from == to ? from : (from + to) / 2;
    }

    /** Whether there is a value. */
    public boolean isKnown() {
      return Double.isFinite(value);
    }
  }

  /** What is known of a few values in each stretch of time, ascending. */
  record Bands(List<Band> bands) implements Layer {}

  /**
   * One of these values.
   *
   * @param name shown at its end
   * @param boxes by rising time; a gap where nothing is known
   */
  record Band(String name, int ink, List<Box> boxes) {}

  /**
   * A stretch of time in which a value lies above {@code lower} and not above {@code upper}.
   *
   * @param lower 0 or less, or -Inf, for the lowest bucket
   * @param upper +Inf beyond the last finite bound
   */
  record Box(double from, double to, double lower, double upper) {}

  /** How amounts are spread in each stretch of time, by rising time and value. */
  record Cells(List<Cell> cells) implements Layer {}

  /**
   * Some of what was observed in a stretch of time.
   *
   * @param lower 0 or less, or -Inf, for the lowest bucket
   * @param upper +Inf beyond the last finite bound
   * @param share of all of the stretch, above 0 and at most 1
   */
  record Cell(double from, double to, double lower, double upper, double share) {}

  /**
   * How much there was in each stretch of time, in a plot of its own below.
   *
   * @param unit above it
   * @param bars by rising time
   */
  record Strip(String unit, List<Amount> bars) implements Layer {}

  /** So much in a stretch of time; NaN when it is not known. */
  record Amount(double from, double to, double value) {}

  /** What is known of one value in each release, the oldest first. */
  record Brackets(List<Bracketed> releases) implements Layer {}

  /**
   * One release.
   *
   * @param label of it
   * @param value the dot; NaN where only the bracket is known
   * @param known the bracket
   * @param around the thin line around it: the confidence interval, or the repeats
   * @param apart whether its buckets are others than those of the release before
   * @param text all of it for readers, with its unit; why there is nothing where there is none
   */
  record Bracketed(
      String label, double value, Range known, Range around, boolean apart, String text) {

    /** Whether there is anything to draw. */
    public boolean isKnown() {
      return !Double.isNaN(value) || !Double.isNaN(known.lower());
    }
  }

  /** From one value to another; 0 and infinity are open ends, NaN both where nothing is known. */
  record Range(double lower, double upper) {
    static final Range NONE = new Range(Double.NaN, Double.NaN);

    /** Both ends moved by so much. */
    Range later(double by) {
      return new Range(lower + by, upper + by);
    }
  }

  /** Promises that curves have to pass above and to the left, in any order. */
  record Corners(List<Corner> corners) implements Layer {}

  /**
   * A promise that a share of all observations takes no longer than a limit.
   *
   * @param label {@code "p99 < 2 s"}
   * @param limit in the base unit; not drawn unless it is above 0 and finite
   * @param share promised, 0 to 1
   * @param tone what became of it
   */
  record Corner(String label, double limit, double share, Tone tone) {}

  /** Horizontal lines, in any order. */
  record Limits(List<LimitLine> lines) implements Layer {

    /** Those of a chart; empty where it has none. */
    public static List<LimitLine> of(Chart chart) {
      Limits limits = chart.layer(Limits.class);
      return limits == null ? List.of() : limits.lines();
    }
  }

  /**
   * A horizontal line.
   *
   * @param label short: {@code "target < 2 s"}
   * @param tone what became of the promise
   */
  record LimitLine(String label, double value, Tone tone) {}

  /** Upright lines and what lies between them, in any order. */
  record Marks(List<Mark> marks) implements Layer {

    /** Those of a chart; empty where it has none. */
    public static List<Mark> of(Chart chart) {
      Marks marks = chart.layer(Marks.class);
      return marks == null ? List.of() : marks.marks();
    }
  }

  /**
   * An upright line, and where it has another end the shade up to there.
   *
   * @param kind what it stands for
   * @param label above it
   * @param from where it stands; not drawn outside the axis
   * @param to its end, or the same as its beginning
   * @param tone what it means
   */
  record Mark(Kind kind, String label, double from, double to, Tone tone) {

    /** What a mark stands for. */
    public enum Kind {
      /** A limit, or a window that is looked at. */
      LIMIT,
      /** What happened at an instant. */
      INSTANT,
      /** A part of the run, beside others of its kind. */
      PHASE,
      /** From here on the level is another. */
      LEVEL,
      /** From here on the buckets are others. */
      BREAK
    }

    /** Where there is no other end. */
    public Mark(Kind kind, String label, double at, Tone tone) {
      this(kind, label, at, at, tone);
    }
  }
}
