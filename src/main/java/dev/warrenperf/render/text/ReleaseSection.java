package dev.warrenperf.render.text;

import dev.warrenperf.document.OpeningSection;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.HistoryReport.LeftOutRun;
import dev.warrenperf.report.HistoryReport.ReleaseRow;
import dev.warrenperf.report.Tone;
import java.util.List;

/** What stands out, which releases there are, and which runs have no part. */
final class ReleaseSection {

  private final HistoryReport report;
  private final Page page;

  private ReleaseSection(HistoryReport report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(HistoryReport report, Page page) {
    new DocumentText(page).draw(OpeningSection.headline(report.headline()));
    ReleaseSection section = new ReleaseSection(report, page);
    section.releases();
    section.leftOut();
  }

  private void releases() {
    page.title("Releases");
    if (report.scenario() != null) {
      page.wrapped("  ", "Scenario " + report.scenario() + ". Targets: " + targets());
    } else {
      page.wrapped("  ", "Targets: " + targets());
    }
    Table table = new Table("  ");
    for (ReleaseRow release : report.releases()) {
      int runs = release.runs().size();
      table.row(
          List.of(
              Table.Cell.of(release.release()),
              Table.Cell.of(runs == 1 ? "1 run" : runs + " runs"),
              Table.Cell.of(release.startText()),
              Table.Cell.of(release.nodes())));
    }
    table.lines(page.columns(), page.ink()).forEach(row -> row.forEach(page::line));
  }

  private String targets() {
    return report.targets().name() + " (" + report.targets().origin() + ")";
  }

  private void leftOut() {
    if (report.leftOut().isEmpty()) {
      return;
    }
    page.title("Left out");
    for (LeftOutRun run : report.leftOut()) {
      String version = run.version() == null ? "" : " (" + run.version() + ")";
      page.marked(Tone.UNDECIDED, run.run() + version + ": ", run.text());
    }
  }
}
