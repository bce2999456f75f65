package dev.warrenperf.document;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.document.Block.Cell;
import dev.warrenperf.document.Block.Column;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.document.Document.Section;
import dev.warrenperf.report.FigureTrendReport;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Tone;
import dev.warrenperf.report.TrendPoint;
import dev.warrenperf.report.TrendPoint.TrendQuantile;
import dev.warrenperf.report.TrendReport;
import dev.warrenperf.report.TrendTarget;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Releases in order, and what became of each operation and figure from one to the next. */
public final class HistoryDocument {

  private HistoryDocument() {}

  /** The whole history. */
  public static Document of(HistoryReport report) {
    List<Section> sections = new ArrayList<>();
    sections.add(OpeningSection.headline(report.headline()));
    sections.add(releases(report));
    sections.add(leftOut(report));
    sections.addAll(operations(report));
    sections.add(silent(report.silent()));
    sections.add(figures(report));
    sections.addAll(ClosingSection.of(report));
    return new Document(sections);
  }

  private static Section releases(HistoryReport report) {
    String scenario = report.scenario() == null ? "" : "Scenario " + report.scenario() + ". ";
    String targets = "Targets: " + report.targets().text();
    return Section.of(
        "Releases",
        new Block.Items("facts", List.of(Item.plain(scenario + targets))),
        table(
            List.of(
                Column.of("release"),
                Column.of("runs"),
                Column.of("first measured"),
                Column.of("nodes")),
            report.releases(),
            release ->
                Stream.of(
                    Cell.of(release.release()),
                    Cell.of(Format.counted(release.runs().size(), "run")),
                    Cell.of(Objects.requireNonNullElse(release.startText(), "")),
                    Cell.of(release.nodes()))));
  }

  /** One row for each release. */
  private static <R> Block.Table table(
      List<Column> columns, List<R> releases, Function<R, Stream<Cell>> cells) {
    return new Block.Table(
        "releases",
        Block.USUAL,
        columns,
        null,
        releases.stream()
            .map(cells)
            .map(row -> new Block.Row(Rank.NEUTRAL, row.toList(), List.of()))
            .toList());
  }

  private static Section leftOut(HistoryReport report) {
    return Section.of(
        "Left out",
        new Block.Items(
            "runs",
            report.leftOut().stream()
                .map(
                    left ->
                        Item.of(
                            Tone.UNDECIDED,
                            left.version() == null
                                ? left.run()
                                : left.run() + " (" + left.version() + ")",
                            left.text()))
                .toList()));
  }

  private static List<Section> operations(HistoryReport report) {
    if (report.operations().isEmpty()) {
      return List.of();
    }
    List<String> remarks = sentences(report.remarks());
    remarks.add(0, "Mean, the interval that holds each percentile, and the margin to the target.");
    List<Section> sections = new ArrayList<>();
    sections.add(Section.of("Latency by release", Block.Items.folded("remarks", remarks)));
    report.operations().forEach(operation -> sections.add(operation(operation)));
    return sections;
  }

  private static List<String> sentences(List<String> texts) {
    List<String> sentences = new ArrayList<>();
    texts.forEach(text -> sentences.add(text + "."));
    return sentences;
  }

  private static Section operation(TrendReport operation) {
    String by = operation.source() == Source.SAMPLES ? ", as a client measured it" : "";
    Item finding =
        new Item(
            operation.tone(),
            Rank.of(operation.tone()),
            null,
            operation.finding() + ".",
            sentences(operation.remarks()));
    return Section.of(
        operation.name() + by,
        new Block.Items("findings", List.of(finding)),
        measures(operation),
        shares(operation));
  }

  private static Block measures(TrendReport operation) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("release"));
    columns.add(Column.number("count"));
    columns.add(Column.of("mean"));
    operation.quantiles().forEach(label -> columns.add(Column.of(label)));
    return table(columns, operation.observed(), HistoryDocument::measures);
  }

  private static Stream<Cell> measures(TrendPoint point) {
    Stream.Builder<Cell> cells = Stream.builder();
    cells.add(Cell.of(point.measured().release()));
    cells.add(Cell.of(Format.count(point.measured().count())));
    cells.add(judged(point.text(), point.meanTarget()));
    for (TrendQuantile quantile : point.quantiles()) {
      cells.add(judged(quantile.valueText(), quantile.target()));
    }
    return cells.build();
  }

  /** The value, the sign of its verdict, and its headroom. */
  private static Cell judged(String value, TrendTarget target) {
    if (target == null) {
      return Cell.of(value);
    }
    Outcome outcome = target.outcome();
    String sign = value + " " + outcome.tone().sign();
    return new Cell((sign + " " + outcome.headroomText()).stripTrailing(), outcome.tone());
  }

  private static Block shares(TrendReport operation) {
    List<Column> columns = new ArrayList<>(List.of(Column.of("release")));
    operation.limits().forEach(limit -> columns.add(Column.number(limit)));
    return table(
        columns,
        operation.limits().isEmpty() ? List.of() : operation.observed(),
        point ->
            Stream.concat(
                Stream.of(Cell.of(point.measured().release())),
                point.shares().stream().map(share -> Cell.of(share.text()))));
  }

  private static Section silent(List<String> names) {
    List<String> lines = names.isEmpty() ? List.of() : List.of(String.join(", ", names));
    return Section.of("Without values in any release", Block.Items.folded("operations", lines));
  }

  private static Section figures(HistoryReport report) {
    List<Block> blocks = new ArrayList<>();
    for (FigureTrendReport figure : report.figures()) {
      if (figure.isObserved()) {
        Item item = Item.of(figure.tone(), figure.title(), figure.finding());
        blocks.add(new Block.Items("metrics", List.of(item)));
        blocks.add(values(figure));
      }
    }
    return new Section("Throughput, gauges and resources by release", blocks);
  }

  private static Block values(FigureTrendReport figure) {
    String limit =
        figure.points().stream()
            .map(FigureTrendPoint::target)
            .filter(Objects::nonNull)
            .map(target -> ", target " + target.outcome().limitText())
            .findFirst()
            .orElse("");
    return table(
        List.of(Column.of("release"), Column.of(figure.statistic() + limit)),
        figure.points(),
        point ->
            Stream.of(Cell.of(point.measured().release()), judged(point.text(), point.target())));
  }
}
