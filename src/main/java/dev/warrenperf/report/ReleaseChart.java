package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Layer.Bracketed;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * One measure over releases as a chart, with its table.
 *
 * @param title what it is of
 * @param heading the measure, short: {@code mean}, {@code p99}, {@code slower than 2 s}
 * @param up the axis of values
 * @param unit of the values
 */
record ReleaseChart(String id, String title, String heading, Axis up, ChartUnit unit) {

  /** A value in its base unit with the range of its repeats; NaN where it is not known. */
  Bracketed value(
      String release, double value, double least, double most, boolean apart, String text) {
    Range repeats = new Range(unit.scaled(least), unit.scaled(most));
    return new Bracketed(release, unit.scaled(value), Range.NONE, repeats, apart, text);
  }

  /** Nothing, and why. */
  static Bracketed missing(String release, String text) {
    return new Bracketed(release, Double.NaN, Range.NONE, Range.NONE, false, text);
  }

  /**
   * The chart.
   *
   * @param releases the oldest first
   * @param newest the newest value against its target; null where nothing was promised
   * @param levels where the level changes
   */
  Chart of(List<Bracketed> releases, TrendTarget newest, List<Mark> levels) {
    List<Mark> marks = new ArrayList<>(levels);
    for (int i = 0; i < releases.size(); i++) {
      if (releases.get(i).apart()) {
        marks.add(mark(Mark.Kind.BREAK, "other buckets", i));
      }
    }
    return new Chart(
        id,
        new Chart.Caption(title, finding(releases) + ".", ""),
        Axis.labelled(""),
        up,
        List.of(
            new Layer.Marks(marks), new Layer.Limits(limits(newest)), new Layer.Brackets(releases)),
        ChartTable.of(
            title,
            List.of(new Column("release", Cells.NAMES), new Column(heading, Cells.NUMBERS)),
            releases.stream().map(one -> Row.of(one.label(), one.text())).toList()));
  }

  private List<Layer.LimitLine> limits(TrendTarget target) {
    return target == null
        ? List.of()
        : List.of(
            new Layer.LimitLine(
                target.outcome().limitText(),
                unit.scaled(target.limit()),
                target.outcome().tone()));
  }

  /** Between a release and the one before. */
  static Mark mark(Mark.Kind kind, String label, int release) {
    return new Mark(kind, label, release - 0.5, Tone.NEUTRAL);
  }

  /** First, last, and how many. */
  private static String finding(List<Bracketed> releases) {
    List<Bracketed> known = releases.stream().filter(Bracketed::isKnown).toList();
    if (known.isEmpty()) {
      return "No release has values";
    }
    String first = placed(known.get(0));
    return known.size() == 1
        ? first
        : first
            + ", "
            + placed(known.get(known.size() - 1))
            + "; "
            + Format.counted(known.size(), "release")
            + " with values";
  }

  private static String placed(Bracketed release) {
    return release.text() + " in " + release.label();
  }
}
