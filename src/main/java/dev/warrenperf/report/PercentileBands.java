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

/** Percentiles over time as data for a chart. */
final class PercentileBands {

  /** The usual request and the slow one; p95 between them would be hidden by both. */
  private static final double[] SHOWN = {0.5, 0.99};

  /** Blue and violet: apart from the colours of verdicts, in which limits are drawn. */
  private static final int[] INKS = {0, 3};

  /** Below two stretches there is nothing to see over time. */
  private static final int FEWEST = 2;

  private final RunDeltas run;
  private final List<Phase> phases;

  PercentileBands(RunDeltas run, List<Phase> phases) {
    this.run = run;
    this.phases = List.copyOf(phases);
  }

  /**
   * Median and p99 in each stretch of the run.
   *
   * @return null when fewer than two stretches hold observations, or when it is not known when
   *     these were made
   */
  Chart of(String anchor, String name, HistogramTotal total, List<QuantileReport> quantiles) {
    List<Stretch> stretches = Stretches.of(run, total);
    if (stretches.stream().filter(stretch -> stretch.count() > 0).count() < FEWEST) {
      return null;
    }
    List<QuantileReport> judged =
        quantiles.stream().filter(quantile -> quantile.outcome().isJudged()).toList();
    List<List<Bracket>> brackets = new ArrayList<>();
    for (double q : SHOWN) {
      brackets.add(stretches.stream().map(stretch -> bracket(stretch, q)).toList());
    }
    Unit base = base(stretches);
    ChartUnit unit = ChartUnit.ofMiddle(base, edges(brackets));
    ChartUnit rate =
        ChartUnit.ofRates("observations", stretches.stream().mapToDouble(Stretch::perSecond));
    List<Layer.Mark> marks = new ArrayList<>(TimeMarks.phases(run.grid(), phases));
    marks.addAll(TimeMarks.resets(run, total));
    BandWords words = new BandWords(stretches, brackets.get(brackets.size() - 1), base);
    return new Chart(
        anchor + "-bands",
        new Chart.Caption(
            name + ": percentiles over time",
            words.finding(target(judged)) + ".",
            words.description()),
        Axis.TIME,
        Axis.in(unit.name(), Axis.Kind.LOGARITHMIC),
        List.of(
            new Layer.Marks(marks),
            new Layer.Bands(bands(stretches, brackets, unit)),
            strip(stretches, rate),
            new Layer.Limits(limits(judged, unit))),
        table(name, stretches, brackets, rate));
  }

  private static Unit base(List<Stretch> stretches) {
    return stretches.stream()
        .filter(stretch -> stretch.count() > 0)
        .map(stretch -> stretch.histogram().unit().base())
        .findFirst()
        .orElseThrow();
  }

  /** The p99's own target; null when nothing was promised for it. */
  private static QuantileReport target(List<QuantileReport> judged) {
    return judged.stream()
        .filter(quantile -> quantile.q() == SHOWN[SHOWN.length - 1])
        .findFirst()
        .orElse(null);
  }

  /** Null where nothing was observed. */
  private static Bracket bracket(Stretch stretch, double q) {
    return stretch.count() == 0
        ? null
        : Bracket.of(stretch.histogram(), OrderStatistics.rank(q, stretch.count()));
  }

  private static DoubleStream edges(List<List<Bracket>> brackets) {
    return brackets.stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .flatMapToDouble(bracket -> DoubleStream.of(bracket.lower(), bracket.upper()));
  }

  private static List<Layer.Band> bands(
      List<Stretch> stretches, List<List<Bracket>> brackets, ChartUnit unit) {
    List<Layer.Band> bands = new ArrayList<>();
    for (int i = 0; i < SHOWN.length; i++) {
      List<Layer.Box> boxes = new ArrayList<>();
      for (int at = 0; at < stretches.size(); at++) {
        Bracket bracket = brackets.get(i).get(at);
        if (bracket != null) {
          boxes.add(
              new Layer.Box(
                  stretches.get(at).fromSeconds(),
                  stretches.get(at).toSeconds(),
                  unit.scaled(bracket.lower()),
                  unit.scaled(bracket.upper())));
        }
      }
      bands.add(new Layer.Band(Format.percentile(SHOWN[i]), INKS[i], boxes));
    }
    return bands;
  }

  private static Layer.Strip strip(List<Stretch> stretches, ChartUnit rate) {
    return new Layer.Strip(
        rate.name(),
        stretches.stream()
            .map(
                stretch ->
                    new Layer.Amount(
                        stretch.fromSeconds(),
                        stretch.toSeconds(),
                        rate.scaled(stretch.perSecond())))
            .toList());
  }

  private static ChartTable table(
      String name, List<Stretch> stretches, List<List<Bracket>> brackets, ChartUnit rate) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Axis.TIME.label(), Cells.TEXT));
    columns.add(new Column("observations", Cells.NUMBERS));
    columns.add(new Column(rate.name(), Cells.NUMBERS));
    for (double q : SHOWN) {
      columns.add(new Column(Format.percentile(q), Cells.NUMBERS));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      if (stretches.get(i).count() > 0) {
        rows.add(row(stretches.get(i), i, brackets, rate));
      }
    }
    return ChartTable.of(
        name + ": percentiles over time; stretches without observations are left out",
        columns,
        rows);
  }

  private static Row row(Stretch stretch, int at, List<List<Bracket>> brackets, ChartUnit rate) {
    List<String> cells = new ArrayList<>();
    cells.add(Format.seconds(stretch.fromSeconds()) + " – " + Format.seconds(stretch.toSeconds()));
    cells.add(Format.count(stretch.count()));
    cells.add(Format.number(rate.scaled(stretch.perSecond())));
    Unit base = stretch.histogram().unit().base();
    for (List<Bracket> band : brackets) {
      cells.add(Format.interval(band.get(at).lower(), band.get(at).upper(), base));
    }
    return Row.of(cells);
  }

  private static List<Layer.LimitLine> limits(List<QuantileReport> judged, ChartUnit unit) {
    List<Layer.LimitLine> limits = new ArrayList<>();
    for (double q : SHOWN) {
      judged.stream()
          .filter(quantile -> quantile.q() == q)
          .forEach(
              quantile ->
                  limits.add(
                      new Layer.LimitLine(
                          quantile.label() + " " + quantile.outcome().limitText(),
                          unit.scaled(quantile.outcome().limit()),
                          quantile.outcome().tone())));
    }
    return limits;
  }
}
