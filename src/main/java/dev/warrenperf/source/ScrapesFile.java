package dev.warrenperf.source;

import dev.warrenperf.model.ScrapeFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code scrapes.csv}: every scrape that was tried, also those that gave no snapshot. */
final class ScrapesFile {

  static final String NAME = "scrapes.csv";

  /** By time and node. */
  static final Comparator<ScrapeFailure> ORDER =
      Comparator.comparing(ScrapeFailure::instant)
          .thenComparing(ScrapeFailure::node, NaturalOrder.NATURAL);

  private static final List<String> COLUMNS = List.of("node", "start_unix_ns", "status");
  private static final Pattern SUCCESS = Pattern.compile("2[0-9][0-9]");

  private ScrapesFile() {}

  /** Whether an HTTP status is 2xx. */
  static boolean isSuccess(String status) {
    return SUCCESS.matcher(status).matches();
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
