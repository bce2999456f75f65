package dev.warrenperf.render.csv;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import dev.warrenperf.report.Tally;

/** The run as a whole, its nodes, and how many targets came out how. */
final class RunRows {

  private RunRows() {}

  /** Of a comparison of versions alone there is no more to tell than the exit code. */
  static void write(Report report, CsvTable table) {
    Subject run = Subject.of("run", null, null);
    if (report.run() == null) {
      table.whole(run, "exitCode", report.headline().exitCode());
      return;
    }
    table.number(run, "duration", report.run().durationSeconds(), "s");
    table.whole(run, "valid", report.run().valid() ? 1 : 0);
    table.whole(run, "partial", report.run().partial() ? 1 : 0);
    table.whole(run, "exitCode", report.headline().exitCode());
    for (RunFacts.NodeFacts node : report.run().nodes()) {
      node(run.ofRole(node.role()).at(node.name()), node, table);
    }
    tally(report.tally(), table);
  }

  private static void node(Subject node, RunFacts.NodeFacts facts, CsvTable table) {
    table.whole(node, "snapshots", facts.snapshots());
    table.whole(node, "failedScrapes", facts.failedScrapes());
    table.whole(node, "unusableSnapshots", facts.unusableSnapshots());
    table.whole(node, "resets", facts.resets());
  }

  private static void tally(Tally tally, CsvTable table) {
    Subject targets = Subject.of("targets", null, null);
    table.whole(targets, "total", tally.total());
    table.whole(targets, "pass", tally.pass());
    table.whole(targets, "fail", tally.fail());
    table.whole(targets, "undecided", tally.undecided());
    table.whole(targets, "noData", tally.noData());
    table.whole(targets, "optional", tally.optional());
    table.whole(targets, "waived", tally.waived());
  }
}
