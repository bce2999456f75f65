package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** Verdict, whether the figures may be trusted, and what was run. */
final class OpeningSection {

  private OpeningSection() {}

  static void add(Report report, Sheet sheet) {
    sheet.add(new Part("", "reasons", List.of(), headline(report.headline()), Block.USUAL));
    sheet.add(new Part("Validity", "remarks", List.of(), validity(report), Block.USUAL));
    if (report.run() != null) {
      sheet.add(new Part("Run", "facts of the run", Cells.head(List.of("", "")), run(report), 8));
    }
  }

  private static List<Row> headline(Headline headline) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            Rank.HEADLINE,
            "## "
                + headline.tone().sign()
                + " "
                + headline.verdict().word()
                + ": "
                + Escape.sentence(headline.sentence())
                + "\n"));
    for (Headline.Reason reason : headline.reasons()) {
      rows.add(
          Row.bullet(
              Rank.HEADLINE,
              reason.tone().sign()
                  + " "
                  + Escape.sentence(reason.subject() + ": " + reason.text())));
    }
    return rows;
  }

  private static List<Row> validity(Report report) {
    List<Row> rows = new ArrayList<>();
    for (Remark remark : report.validity()) {
      rows.add(
          Row.bullet(
              Rank.of(remark.tone()), remark.tone().sign() + " " + Escape.sentence(remark.text())));
    }
    return rows;
  }

  private static List<Row> run(Report report) {
    RunFacts run = report.run();
    List<Row> rows = new ArrayList<>();
    fact(rows, "version", run.version());
    fact(rows, "scenario", run.scenario());
    fact(rows, "repeat", run.repeat() == null ? null : run.repeat().toString());
    fact(rows, "run", run.title());
    fact(rows, "window", run.windowWords());
    fact(rows, "targets", report.targets().name() + " (" + report.targets().origin() + ")");
    for (RunFacts.NodeFacts node : run.nodes()) {
      fact(rows, node.name(), (node.role() == null ? "" : node.role() + ", ") + node.text());
    }
    run.environment().forEach((name, value) -> fact(rows, name, value));
    return rows;
  }

  private static void fact(List<Row> rows, String name, String value) {
    if (value != null) {
      String line = Cells.line(List.of(Escape.name(name), Escape.sentence(value)));
      rows.add(new Row(Rank.DETAIL, line));
    }
  }
}
