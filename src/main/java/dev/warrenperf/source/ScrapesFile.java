package dev.warrenperf.source;

import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.unit.DecimalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads {@code scrapes.csv}: every scrape that was tried, also those that gave no snapshot. */
final class ScrapesFile {

  static final String NAME = "scrapes.csv";

  /** By time and node. */
  static final Comparator<ScrapeFailure> ORDER =
      Comparator.comparing(ScrapeFailure::instant)
          .thenComparing(ScrapeFailure::node, NaturalOrder.NATURAL);

  private static final List<String> COLUMNS = List.of("node", "start_unix_ns", "status");

  private ScrapesFile() {}

  /** Whether an HTTP status is 2xx. */
  static boolean isSuccess(String status) {
    return status.length() == 3 && status.charAt(0) == '2' && DecimalText.digits(status, 1) == 3;
  }

  /** The failed ones, by time and node: the status is not 2xx, or is an error's name. */
  static List<ScrapeFailure> read(BodySource source, String path, Notices notices) {
    CsvRows rows = new CsvRows(source, path, notices);
    List<ScrapeFailure> failures = new ArrayList<>();
    rows.forEach(
        COLUMNS,
        (row, line) -> {
          String status = row[2].strip();
          if (isSuccess(status)) {
            return;
          }
          Instant at = UnixTime.ofNanos(row[1]);
          if (at == null || row[0].isEmpty() || status.isEmpty()) {
            rows.broken(
                "expected a node, whole nanoseconds since 1970 and a status, found '"
                    + Printable.of(String.join(",", row), 60)
                    + "': the row is not used",
                line);
          } else {
            failures.add(new ScrapeFailure(Printable.of(row[0]), at, Printable.of(status, 80)));
          }
        });
    failures.sort(ORDER);
    return failures;
  }
}
