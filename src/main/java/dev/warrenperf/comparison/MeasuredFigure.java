package dev.warrenperf.comparison;

import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Word;
import java.util.Comparator;

/**
 * One number that a run has: a rate, a level, a resource.
 *
 * @param kind what of
 * @param name as users call it; for resources with the role
 * @param metric the selector whose series serve, or the preferred one; empty when not told
 * @param alias whether another name than the preferred one serves
 * @param statistic what of it: {@code rate}, {@code mean}, {@code max}, ...
 * @param presence whether there is a value
 * @param value in {@code unit}; NaN unless observed
 * @param unit of the value
 * @param better which way is better; null when that is not told
 * @param load of a rate, what the run asked for; {@link Load#UNKNOWN} for everything else
 */
public record MeasuredFigure(
    Kind kind,
    String name,
    String metric,
    boolean alias,
    String statistic,
    Presence presence,
    double value,
    Unit unit,
    Direction better,
    Load load) {

  /** By kind and name. */
  public static final Comparator<MeasuredFigure> ORDER =
      Comparator.comparing(MeasuredFigure::kind).thenComparing(MeasuredFigure::name);

  /**
   * What a run asked of the system beside a rate.
   *
   * @param offered in the unit of the rate; NaN when not known
   * @param saturated whether more was asked for than the system could do
   */
  public record Load(double offered, boolean saturated) {

    /** Nothing tells. */
    public static final Load UNKNOWN = new Load(Double.NaN, false);
  }

  /** With nothing known of the load. */
  public MeasuredFigure(
      Kind kind,
      String name,
      String metric,
      boolean alias,
      String statistic,
      Presence presence,
      double value,
      Unit unit,
      Direction better) {
    this(kind, name, metric, alias, statistic, presence, value, unit, better, Load.UNKNOWN);
  }

  /** Which section of a report the figure belongs to. */
  public enum Kind implements Word {
    THROUGHPUT,
    RATIO,
    GAUGE,
    CPU,
    MEMORY
  }
}
