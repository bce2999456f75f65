package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** CPU and memory. */
final class ResourceSection {

  private static final List<String> NAMES =
      List.of("Name", "Measured", "Worst node", "Target", "Verdict", "Mean (min – max) by node");

  private ResourceSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> rows = report.resources().stream().map(ResourceSection::row).toList();
    String title = "Resources: the worst node decides";
    sheet.add(new Part(title, "resources", Cells.head(NAMES), rows, Block.USUAL));
  }

  private static Row row(FigureReport resource) {
    String basis = resource.basis() == null ? "" : " of " + resource.basis();
    String measured =
        resource.valueText() + (resource.node() == null ? "" : " " + resource.judged() + basis);
    return Cells.row(
        resource.outcome().tone(),
        List.of(
            Escape.name(resource.name() + " " + resource.resource().word()),
            Escape.name(measured),
            Escape.name(Objects.requireNonNullElse(resource.node(), "")),
            Escape.name(resource.outcome().limitText()),
            Cells.verdict(resource.outcome()),
            Escape.sentence(
                resource.node() == null ? resource.outcome().text() : further(resource))));
  }

  private static String further(FigureReport resource) {
    List<String> parts = new ArrayList<>();
    if (resource.outcome().verdict() == Verdict.UNDECIDED) {
      parts.add(resource.outcome().text());
    }
    if (resource.busiest() != null) {
      parts.add(resource.busiestText());
    }
    parts.add(nodes(resource));
    return String.join(", ", parts);
  }

  private static String nodes(FigureReport resource) {
    return resource.nodes().stream()
        .map(
            use ->
                use.node()
                    + " "
                    + resource.text(use.value("mean"))
                    + " ("
                    + resource.text(use.value("min"))
                    + " – "
                    + resource.text(use.value("max"))
                    + ")")
        .collect(Collectors.joining(", "));
  }
}
