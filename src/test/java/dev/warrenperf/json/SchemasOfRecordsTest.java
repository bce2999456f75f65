package dev.warrenperf.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.LintReport;
import dev.warrenperf.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas in docs are those of the records; with {@code -Dgolden.update=true} they are written.
 */
class SchemasOfRecordsTest {

  private enum Document {
    REPORT(
        "report",
        Report.class,
        "What `warren-perf report --format json` prints and `-o DIR` writes as report.json. Base"
            + " units: seconds, bytes, ratios of one core for CPU. Lists are ordered worst"
            + " first."),
    HISTORY(
        "history",
        HistoryReport.class,
        "What `warren-perf history --format json` prints and `-o DIR` writes as history.json."),
    CALIBRATION(
        "calibration",
        CalibrationReport.class,
        "What `warren-perf calibrate --format json` prints: how much runs of one version differ."),
    LINT("lint", LintReport.class, "What `warren-perf lint --format json` prints.");

    private final String name;
    private final Class<? extends Record> record;
    private final String description;

    Document(String name, Class<? extends Record> record, String description) {
      this.name = name;
      this.record = record;
      this.description = description;
    }

    private String schema() {
      return RecordSchema.of("warren-perf/" + name + "/1", description, record);
    }

    private Path file() {
      return Path.of("docs", name + ".schema.json");
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_is_generated_from_its_records(Document document) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(document.file(), document.schema());
    }
    assertEquals(document.schema(), Files.readString(document.file()));
  }
}
