package dev.warrenperf.document;

import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Throughput, ratios, levels and resources. */
public final class FigureSections {

  private static final List<Block.Column> WHOLE =
      List.of(
          Block.Column.of("Name"),
          Block.Column.number("Measured"),
          Block.Column.of("Target"),
          Block.Column.of("Verdict"));

  private static final List<Block.Column> WORST =
      List.of(
          Block.Column.of("Name"),
          Block.Column.number("Measured"),
          Block.Column.of("Statistic"),
          Block.Column.of("Worst node"),
          Block.Column.of("Target"),
          Block.Column.of("Verdict"));

  /** Of all nodes of the run: what is called otherwise is a single series of one of them. */
  private final List<String> names;

  private FigureSections(Report report) {
    List<RunFacts.NodeFacts> nodes = report.run() == null ? List.of() : report.run().nodes();
    this.names = nodes.stream().map(RunFacts.NodeFacts::name).toList();
  }

  /** The sections; without content where nothing of their kind was promised. */
  public static List<Document.Section> of(Report report) {
    FigureSections sections = new FigureSections(report);
    return List.of(
        sections.section("Throughput", "rates", WHOLE, report.throughput()),
        sections.section("Ratios", "ratios", WHOLE, report.ratios()),
        sections.section("Gauges", "levels", WHOLE, report.gauges()),
        sections.section(
            "Resources: the worst node decides", "resources", WORST, report.resources()));
  }

  private Document.Section section(
      String title, String what, List<Block.Column> columns, List<FigureReport> figures) {
    List<Block.Row> rows = figures.stream().map(this::row).toList();
    return Document.Section.of(
        title, new Block.Table(what, Block.USUAL, columns, "Further values", rows));
  }

  private Block.Row row(FigureReport figure) {
    Stream.Builder<Block.Cell> cells = Stream.builder();
    String resource = figure.isUse() ? " " + figure.resource().word() : "";
    cells.add(Block.Cell.of(figure.name() + resource));
    cells.add(Block.Cell.of(figure.valueText()));
    if (figure.isUse()) {
      String basis = figure.basis() == null ? "" : " of " + figure.basis();
      cells.add(Block.Cell.of(figure.judged() + basis));
      cells.add(Block.Cell.of(Objects.requireNonNullElse(figure.node(), "")));
    }
    cells.add(Block.Cell.of(figure.outcome().limitText()));
    cells.add(Verdicts.cell(figure.outcome()));
    return new Block.Row(Rank.of(figure.outcome().tone()), cells.build().toList(), further(figure));
  }

  /** Why there is no figure, or no verdict; and what else is known. */
  private List<String> further(FigureReport figure) {
    List<String> below = new ArrayList<>();
    if (!figure.isUse() && Double.isNaN(figure.value())) {
      below.add(figure.outcome().text() + " (" + figure.metric() + ")");
    } else if ((figure.isUse() && figure.node() == null)
        || figure.outcome().verdict() == Verdict.UNDECIDED) {
      below.add(figure.outcome().text());
    }
    if (figure.busiest() != null) {
      below.add(figure.busiestText());
    }
    if (!figure.details().isEmpty()) {
      below.add(
          figure.detail().stream()
              .map(detail -> detail.name() + NodeList.TIE + detail.text())
              .collect(Collectors.joining(", ")));
    }
    if (figure.isUse() ? !figure.nodes().isEmpty() : figure.nodes().size() > 1) {
      below.add(
          figure.isUse()
              ? NodeList.ofUses(figure.nodes(), figure::text, names)
              : NodeList.ofValues(figure.nodes(), figure::text));
    }
    return below;
  }
}
