package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure.Kind;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Direction;
import java.util.List;

/**
 * One rate, level or resource from release to release.
 *
 * @param kind what of
 * @param name as users call it
 * @param anchor id of its figure
 * @param statistic what of it: {@code rate}, {@code max}, ...
 * @param unit of the values: {@code 1/s}, ...
 * @param better which way is better; null when that is not told
 * @param tone whether it asks for a look
 * @param finding what became of it, in a sentence without a full stop
 * @param ratio newest by oldest; NaN with fewer than two values above 0
 * @param points one for each release
 * @param chart over all releases; null without values
 */
public record FigureTrendReport(
    Kind kind,
    String name,
    String anchor,
    String statistic,
    String unit,
    Direction better,
    Tone tone,
    String finding,
    double ratio,
    List<FigureTrendPoint> points,
    Chart chart) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor", "tone", "chart");

  /**
   * The figure in one release.
   *
   * @param release its label
   * @param presence whether there are values
   * @param runs number of runs with a value
   * @param value mean over these, in base units; NaN without any
   * @param least smallest of them
   * @param greatest largest of them
   * @param valueText for readers; why there is none otherwise
   * @param spreadText smallest and largest for readers; empty with fewer than two runs
   * @param target how it stands to its target; null when nothing was promised
   * @param outcome the same
   */
  public record FigureTrendPoint(
      String release,
      Presence presence,
      int runs,
      double value,
      double least,
      double greatest,
      String valueText,
      String spreadText,
      TrendTarget target,
      Outcome outcome) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("valueText", "spreadText", "outcome");
  }

  public FigureTrendReport {
    points = List.copyOf(points);
  }

  /** The name with what of it: {@code Manager Node CPU}. */
  public String title() {
    return title(kind, name);
  }

  static String title(Kind kind, String name) {
    return switch (kind) {
      case CPU -> name + " CPU";
      case MEMORY -> name + " memory";
      case THROUGHPUT, RATIO, GAUGE -> name;
    };
  }

  /** Whether some release has a value. */
  public boolean isObserved() {
    return chart != null;
  }
}
