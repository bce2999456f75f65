package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.OrderStatistics;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.model.Phase;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Percentiles over time as data for a chart: median and p99 in each stretch of a run. */
final class PercentileBands {

  /** The usual request and the slow one; p95 between them would be hidden by both. */
  private static final List<Double> SHOWN = List.of(0.5, 0.99);

  /** Blue and violet: apart from the colours of verdicts, in which limits are drawn. */
  private static final List<Integer> INKS = List.of(0, 3);

  /** Below two stretches there is nothing to see over time. */
  private static final int FEWEST = 2;

  private final String name;
  private final List<Stretch> stretches;
  private final Unit base;

  /** Where each of the percentiles lies in each stretch; null where nothing was observed. */
  private final List<List<Bracket>> brackets;

  private final ChartUnit unit;
  private final ChartUnit rate;

  private PercentileBands(String name, List<Stretch> stretches) {
    this.name = name;
    this.stretches = stretches;
    this.base = observed(stretches).get(0).histogram().unit().base();
    this.brackets =
        SHOWN.stream()
            .map(q -> stretches.stream().map(stretch -> bracket(stretch, q)).toList())
            .toList();
    this.unit = ChartUnit.ofMiddle(base, edges());
    this.rate =
        ChartUnit.ofRates("observations", stretches.stream().mapToDouble(Stretch::perSecond));
  }

  private static List<Stretch> observed(List<Stretch> stretches) {
    return stretches.stream().filter(stretch -> stretch.count() > 0).toList();
  }

  /**
   * The chart of one operation.
   *
   * @return null when fewer than two stretches hold observations, or when it is not known when
   *     these were made
   */
  static Chart of(
      String anchor,
      String name,
      RunDeltas run,
      List<Phase> phases,
      HistogramTotal total,
      List<QuantileReport> quantiles) {
    List<Stretch> stretches = Stretches.of(run, total);
    if (observed(stretches).size() < FEWEST) {
      return null;
    }
    List<Layer.Mark> marks = new ArrayList<>(TimeMarks.phases(run.grid(), phases));
    marks.addAll(TimeMarks.resets(run, total));
    return new PercentileBands(name, stretches)
        .chart(anchor + "-bands", marks, PromisedQuantile.of(quantiles));
  }

  private Chart chart(String id, List<Layer.Mark> marks, List<PromisedQuantile> promised) {
    BandWords words = new BandWords(stretches, brackets.get(brackets.size() - 1), base);
    return new Chart(
        id,
        new Chart.Caption(
            name + ": percentiles over time",
            words.finding(promised(promised, 0.99).findFirst().orElse(null)) + ".",
            words.description()),
        Axis.time(stretches.get(stretches.size() - 1).toSeconds()),
        Axis.logarithmic(unit),
        List.of(
            new Layer.Marks(marks),
            BucketCells.of(stretches, unit),
            new Layer.Bands(IntStream.range(0, SHOWN.size()).mapToObj(this::band).toList()),
            new Layer.Strip(rate.name(), stretches.stream().map(this::amount).toList()),
            new Layer.Limits(
                SHOWN.stream()
                    .flatMap(q -> promised(promised, q))
                    .map(promise -> promise.line(unit))
                    .toList())),
        table());
  }

  private static Stream<PromisedQuantile> promised(List<PromisedQuantile> all, double q) {
    return all.stream().filter(promise -> promise.q() == q);
  }

  private static Bracket bracket(Stretch stretch, double q) {
    return stretch.count() == 0
        ? null
        : Bracket.of(stretch.histogram(), OrderStatistics.rank(q, stretch.count()));
  }

  private DoubleStream edges() {
    return brackets.stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .flatMapToDouble(bracket -> DoubleStream.of(bracket.lower(), bracket.upper()));
  }

  private Layer.Band band(int shown) {
    List<Layer.Box> boxes = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Bracket bracket = brackets.get(shown).get(i);
      if (bracket != null) {
        boxes.add(
            new Layer.Box(
                stretches.get(i).fromSeconds(),
                stretches.get(i).toSeconds(),
                unit.scaled(bracket.lower()),
                unit.scaled(bracket.upper())));
      }
    }
    return new Layer.Band(Format.percentile(SHOWN.get(shown)), INKS.get(shown), boxes);
  }

  private Layer.Amount amount(Stretch stretch) {
    return new Layer.Amount(
        stretch.fromSeconds(), stretch.toSeconds(), rate.scaled(stretch.perSecond()));
  }

  /** Stretches that follow one another and whose percentiles lie alike are one row. */
  private ChartTable table() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Axis.TIME, Cells.TEXT));
    columns.add(new Column("observations", Cells.NUMBERS));
    SHOWN.forEach(q -> columns.add(new Column(Format.percentile(q), Cells.NUMBERS)));
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < stretches.size(); i++) {
      if (i + 1 == stretches.size() || !isAlike(i, i + 1)) {
        if (stretches.get(i).count() > 0) {
          rows.add(row(from, i));
        }
        from = i + 1;
      }
    }
    return ChartTable.of(
        name + ": percentiles over time; stretches without observations are left out",
        columns,
        rows);
  }

  private boolean isAlike(int one, int other) {
    return brackets.stream()
        .allMatch(band -> Objects.equals(ends(band.get(one)), ends(band.get(other))));
  }

  private static List<Double> ends(Bracket bracket) {
    return bracket == null ? List.of() : List.of(bracket.lower(), bracket.upper());
  }

  private Row row(int from, int to) {
    List<String> cells = new ArrayList<>();
    cells.add(
        Format.seconds(stretches.get(from).fromSeconds())
            + " – "
            + Format.seconds(stretches.get(to).toSeconds()));
    cells.add(
        Format.count(stretches.subList(from, to + 1).stream().mapToLong(Stretch::count).sum()));
    for (List<Bracket> band : brackets) {
      cells.add(Format.interval(band.get(to).lower(), band.get(to).upper(), base));
    }
    return new Row(cells);
  }
}
