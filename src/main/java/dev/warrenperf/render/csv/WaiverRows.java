package dev.warrenperf.render.csv;

import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.report.WaiverReport;

/** What is excused: its ceiling, what became of the waiver, and why it was given. */
final class WaiverRows {

  private WaiverRows() {}

  static void write(WaiverReport waiver, CsvTable table) {
    Waiver written = waiver.result().waiver();
    CheckSubject of = waiver.target();
    String words =
        waiver.result().text()
            + "; until "
            + written.expires()
            + ": "
            + written.reason()
            + (written.link() == null ? "" : " " + written.link());
    table.changed(
        Subject.of("waiver", of.name(), of.kind().word()).atQuantile(of.q()),
        of.figure().word(),
        waiver.ceiling(),
        of.figure() == CheckedFigure.CHANGE
            ? "ratio"
            : written.ceiling().quantity().unit().symbol(),
        null,
        waiver.result().state(),
        words);
  }
}
