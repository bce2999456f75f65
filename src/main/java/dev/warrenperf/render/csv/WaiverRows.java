package dev.warrenperf.render.csv;

import dev.warrenperf.report.WaiverReport;

/** What is excused: its ceiling, what became of the waiver, and why it was given. */
final class WaiverRows {

  private WaiverRows() {}

  static void write(WaiverReport waiver, CsvTable table) {
    Subject subject = Subject.of("waiver", waiver.name(), waiver.kind()).atQuantile(waiver.q());
    String words =
        waiver.ruling().text()
            + "; until "
            + waiver.ruling().expires()
            + ": "
            + waiver.ruling().reason()
            + (waiver.ruling().link() == null ? "" : " " + waiver.ruling().link());
    table.changed(
        subject,
        waiver.figure(),
        waiver.ceiling(),
        unit(waiver),
        null,
        waiver.ruling().state(),
        words);
  }

  private static String unit(WaiverReport waiver) {
    if (waiver.figure().equals("change")) {
      return "ratio";
    }
    return switch (waiver.kind()) {
      case "operation", "failover" -> "s";
      case "rate" -> "1/s";
      case "cpu" -> "ratio";
      case "memory" -> "bytes";
      default -> "1";
    };
  }
}
