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

/** One measure over releases as a chart, with its table. */
final class ReleaseChart {

  /**
   * What is known in one release.
   *
   * @param text all of it for readers; with its unit
   */
  record Value(Bracketed bracket, String text) {

    /** A value with the range of its repeats; NaN where it is not known. */
    static Value of(String label, double value, Range repeats, String text) {
      return new Value(new Bracketed(label, value, Range.NONE, repeats, false), text);
    }

    /** Nothing, and why. */
    static Value missing(String label, String text) {
      return of(label, Double.NaN, Range.NONE, text);
    }

    private Value apart(boolean apart) {
      return new Value(
          new Bracketed(bracket.label(), bracket.value(), bracket.known(), bracket.around(), apart),
          text);
    }
  }

  private final String id;
  private final String title;
  private final String heading;
  private final ChartUnit unit;

  /**
   * A chart of a measure.
   *
   * @param title what it is of
   * @param heading the measure, short: {@code mean}, {@code p99}, {@code slower than 2 s}
   */
  ReleaseChart(String id, String title, String heading, ChartUnit unit) {
    this.id = id;
    this.title = title;
    this.heading = heading;
    this.unit = unit;
  }

  /** A target's limit, as a list to be drawn; empty for null. */
  List<Layer.LimitLine> limit(TrendTarget target) {
    return target == null
        ? List.of()
        : List.of(
            new Layer.LimitLine(
                target.outcome().limitText(),
                unit.scaled(target.limit()),
                target.outcome().tone()));
  }

  /**
   * The chart.
   *
   * @param kind of the value axis
   * @param values one a release, the oldest first
   * @param levels where the level changes
   * @param breaks releases from which on the buckets are others, by index
   */
  Chart of(
      Axis.Kind kind,
      List<Value> values,
      List<Layer.LimitLine> limits,
      List<Mark> levels,
      List<Integer> breaks) {
    List<Mark> marks = new ArrayList<>(levels);
    breaks.forEach(at -> marks.add(mark(Mark.Kind.BREAK, "other buckets", at)));
    List<Bracketed> brackets = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      brackets.add(values.get(i).apart(breaks.contains(i)).bracket());
    }
    return new Chart(
        id,
        new Chart.Caption(title, described(values) + ".", ""),
        Axis.labelled(Axis.Kind.RELEASES, ""),
        Axis.in(unit.name(), kind),
        List.of(new Layer.Marks(marks), new Layer.Limits(limits), new Layer.Brackets(brackets)),
        ChartTable.of(
            title,
            List.of(new Column("release", Cells.NAMES), new Column(heading, Cells.NUMBERS)),
            values.stream().map(value -> Row.of(value.bracket().label(), value.text())).toList()));
  }

  /** Between a release and the one before. */
  static Mark mark(Mark.Kind kind, String label, int release) {
    return new Mark(kind, label, release - 0.5, Tone.NEUTRAL);
  }

  /** First, last, and how many. */
  private static String described(List<Value> values) {
    List<Value> known = values.stream().filter(value -> value.bracket().isKnown()).toList();
    if (known.isEmpty()) {
      return "No release has values";
    }
    String begins = placed(known.get(0));
    return known.size() == 1
        ? begins
        : begins
            + ", "
            + placed(known.get(known.size() - 1))
            + "; "
            + Format.counted(known.size(), "release")
            + " with values";
  }

  private static String placed(Value value) {
    return value.text() + " in " + value.bracket().label();
  }
}
