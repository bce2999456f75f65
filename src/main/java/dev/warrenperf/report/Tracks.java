package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What went on in a run, one above the other on one time axis: what was asked of it, how its worst
 * percentile stood against its limit, who led, how busy it was, what went wrong. Times are seconds
 * from the start of the window.
 *
 * @param seconds length of the time axis, above 0
 * @param tracks from top to bottom
 */
public record Tracks(double seconds, List<Track> tracks) implements Layer {

  /** Without amounts, whose steps serve, it is cut into so many pieces. */
  private static final int PIECES = 20;

  /** Pieces of its time, alike but for a shorter last one; without values of their own. */
  public List<Layer.Amount> pieces() {
    for (Track track : tracks) {
      if (track instanceof Amounts amounts) {
        return amounts.courses().get(0).amounts();
      }
    }
    return IntStream.range(0, PIECES)
        .mapToObj(i -> piece(seconds * i / PIECES, seconds * (i + 1) / PIECES))
        .toList();
  }

  private static Layer.Amount piece(double from, double to) {
    return new Layer.Amount(from, to, Double.NaN);
  }

  /** One of them. */
  public sealed interface Track permits Amounts, Shares, Leaders, Events {

    /** What it is of. */
    String name();
  }

  /**
   * Amounts from 0 upwards, as steps.
   *
   * @param unit of them
   * @param limit where a line is drawn; NaN for none
   * @param courses at most as many as there are colours
   */
  public record Amounts(String name, Unit unit, double limit, List<Course> courses)
      implements Track {

    /** Where its room ends: it holds all amounts and the limit. */
    public double most() {
      return Double.isNaN(limit) ? greatest() : Math.max(greatest(), limit);
    }

    /** The greatest amount, 0 where none is known. */
    public double greatest() {
      return courses.stream()
          .flatMap(course -> course.amounts().stream())
          .mapToDouble(Layer.Amount::value)
          .filter(amount -> !Double.isNaN(amount))
          .max()
          .orElse(0);
    }

    /** One of its amounts for readers. */
    public String text(double amount) {
      return Format.of(amount, unit);
    }
  }

  /**
   * One line of steps.
   *
   * @param name of what it is; empty where the track has but one
   * @param ink counted as that of other layers
   * @param amounts by rising time, without gaps between them
   */
  public record Course(String name, int ink, List<Amount> amounts) {}

  /**
   * A quotient of a value and its limit, on a logarithmic scale around 1.
   *
   * @param shares by rising time, without overlaps
   */
  public record Shares(String name, List<Share> shares) implements Track {

    /** Beyond it a quotient says no more than that it is far away. */
    private static final double FARTHEST = 1000;

    /** Between what lies outermost and the edge. */
    private static final double ROOM = 1.3;

    /** Where the scale begins, below 1. */
    public double lower() {
      return finite()
              .filter(share -> share > 0)
              .map(share -> Math.max(share, 1 / FARTHEST))
              .reduce(1, Math::min)
          / ROOM;
    }

    /** Where the scale ends, above 1. */
    public double upper() {
      return finite().map(share -> Math.min(share, FARTHEST)).reduce(1, Math::max) * ROOM;
    }

    private DoubleStream finite() {
      return shares.stream()
          .flatMapToDouble(share -> DoubleStream.of(share.least(), share.most()))
          .filter(Double::isFinite);
    }

    /** The largest, for readers: {@code up to 5 ×}, or {@code beyond 5 ×} where it has no end. */
    public String highest() {
      boolean open = shares.stream().anyMatch(share -> Double.isInfinite(share.most()));
      double most = finite().max().orElse(0);
      return (open ? "beyond " + Format.atLeast(most) : "up to " + Format.atMost(most))
          + Format.THIN
          + "×";
    }
  }

  /**
   * A stretch of time in which the quotient lies between two ends.
   *
   * @param of what the value is of
   * @param least 0 where nothing is known
   * @param most +Inf where it has no known end
   */
  public record Share(double from, double to, String of, double least, double most) {

    /** What follows for this stretch alone; what is at the limit is within it. */
    public Tone tone() {
      return least >= 1 ? Tone.FAIL : most > 1 ? Tone.UNDECIDED : Tone.PASS;
    }

    /** For readers: {@code 2.5 – 5}, {@code > 5} where it has no known end. */
    public String text() {
      return most == Double.POSITIVE_INFINITY
          ? "> " + Format.atLeast(least)
          : Format.atLeast(least) + " – " + Format.atMost(most);
    }
  }

  /** Who led when, all nodes in one row. */
  public record Leaders(String name, Lanes lanes) implements Track {}

  /**
   * What happened at instants.
   *
   * @param at ascending
   */
  public record Events(String name, List<Double> at) implements Track {}
}
