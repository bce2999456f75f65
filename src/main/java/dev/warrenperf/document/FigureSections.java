package dev.warrenperf.document;

import static java.util.stream.Collectors.toList;

import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
          Block.Column.of("Verdict"),
          Block.Column.of("Margin"));

  private static final List<Block.Column> WORST =
      List.of(
          Block.Column.of("Name"),
          Block.Column.number("Measured"),
          Block.Column.of("Statistic"),
          Block.Column.of("Worst node"),
          Block.Column.of("Target"),
          Block.Column.of("Verdict"),
          Block.Column.of("Margin"));

  /** Of all nodes of the run: what is called otherwise is a single series of one of them. */
  private final List<String> names;

  private FigureSections(Report report) {
    List<RunFacts.NodeFacts> nodes = report.run() == null ? List.of() : report.run().nodes();
    this.names = nodes.stream().map(RunFacts.NodeFacts::name).toList();
  }

  /** A section of each kind of which anything was promised. */
  public static List<Document.Section> of(Report report) {
    FigureSections sections = new FigureSections(report);
    return report.figures().stream()
        .filter(figure -> !figure.outcome().isGap())
        .collect(Collectors.groupingBy(FigureSections::title, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(section -> sections.section(section.getKey(), section.getValue()))
        .toList();
  }

  private static String title(FigureReport figure) {
    return switch (figure.resource()) {
      case RATE -> "Throughput";
      case RATIO -> "Ratios";
      case GAUGE -> "Gauges";
      case CPU, MEMORY -> "Resources: the worst node decides";
      case OPERATION, FAILOVER -> throw new IllegalArgumentException(figure.name());
    };
  }

  private Document.Section section(String title, List<FigureReport> figures) {
    FigureReport first = figures.get(0);
    List<Block.Row> rows = figures.stream().map(this::row).toList();
    return Document.Section.of(
        title,
        new Block.Table(
            first.resource().entry() + "s",
            Block.USUAL,
            first.isUse() ? WORST : WHOLE,
            "Further values",
            rows));
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
    cells.add(Block.Cell.of(figure.outcome().headroomText()));
    return new Block.Row(Rank.of(figure.outcome().tone()), cells.build().toList(), further(figure));
  }

  /** What is known of a figure beside its value, in sentences. */
  static List<String> values(Report report, FigureReport figure) {
    return new FigureSections(report).values(figure);
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
    below.addAll(values(figure));
    return below;
  }

  private List<String> values(FigureReport figure) {
    List<String> below = new ArrayList<>();
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
