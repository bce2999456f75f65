package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
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

  private static Row row(ResourceReport resource) {
    String basis =
        resource.node() == null ? "" : (" " + resource.judged() + " " + resource.basis());
    return Cells.row(
        resource.outcome().tone(),
        List.of(
            Escape.name(resource.name() + " " + resource.resource()),
            Escape.name((resource.valueText() + basis).strip()),
            Escape.name(Objects.requireNonNullElse(resource.node(), "")),
            Escape.name(resource.outcome().limitText()),
            Cells.verdict(resource.outcome()),
            Escape.sentence(
                resource.node() == null ? resource.outcome().text() : further(resource))));
  }

  private static String further(ResourceReport resource) {
    List<String> parts = new ArrayList<>();
    if (resource.outcome().verdict() == Verdict.UNDECIDED) {
      parts.add(resource.outcome().text());
    }
    if (resource.busiest() != null) {
      parts.add(resource.busiest().text());
    }
    parts.add(nodes(resource));
    return String.join(", ", parts);
  }

  private static String nodes(ResourceReport resource) {
    return resource.nodes().stream()
        .map(
            use ->
                use.node()
                    + " "
                    + use.meanText()
                    + " ("
                    + use.minText()
                    + " – "
                    + use.maxText()
                    + ")")
        .collect(Collectors.joining(", "));
  }
}
