package dev.warrenperf.render.csv;

import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.report.WaiverReport;

/** What is excused: its ceiling, what became of the waiver, and why it was given. */
final class WaiverRows {

  private WaiverRows() {}

  static void write(WaiverReport waiver, CsvTable table) {
    Subject subject =
        Subject.of("waiver", waiver.name(), waiver.kind().word()).atQuantile(waiver.q());
    String words =
        waiver.ruling().text()
            + "; until "
            + waiver.ruling().expires()
            + ": "
            + waiver.ruling().reason()
            + (waiver.ruling().link() == null ? "" : " " + waiver.ruling().link());
    table.changed(
        subject,
        waiver.figure().word(),
        waiver.ceiling(),
        unit(waiver),
        null,
        waiver.ruling().state(),
        words);
  }

  private static String unit(WaiverReport waiver) {
    if (waiver.figure() == CheckedFigure.CHANGE) {
      return "ratio";
    }
    return switch (waiver.kind()) {
      case OPERATION, FAILOVER -> "s";
      case RATE -> "1/s";
      case CPU -> "ratio";
      case MEMORY -> "bytes";
      case RATIO, GAUGE -> "1";
    };
  }
}
