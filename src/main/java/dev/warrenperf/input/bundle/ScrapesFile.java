package dev.warrenperf.input.bundle;

import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.input.CsvRows;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.unit.DecimalText;
import dev.warrenperf.unit.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code scrapes.csv}: every scrape that was tried, also those that gave no snapshot. */
public final class ScrapesFile {

  private static final List<String> COLUMNS = List.of("node", "start_unix_ns", "status");

  private static final List<String> DURATION = List.of("duration_ns");

  private ScrapesFile() {}

  /** Whether an HTTP status is 2xx. */
  public static boolean isSuccess(String status) {
    return status.length() == 3 && status.charAt(0) == '2' && DecimalText.digits(status, 1) == 3;
  }

  /**
   * The failed ones, by time and node: the status is not 2xx, or is an error's name. One that tells
   * no duration failed as soon as it began.
   */
  public static List<ScrapeFailure> read(BodySource source, String path, Notices notices) {
    CsvRows rows = new CsvRows(source, path, notices);
    List<ScrapeFailure> failures = new ArrayList<>();
    rows.forEach(
        COLUMNS,
        DURATION,
        (row, line) -> {
          String status = row[2].strip();
          if (isSuccess(status)) {
            return;
          }
          Instant began = UnixTime.ofNanos(row[1]);
          Instant ended = began == null ? null : end(began, row[3]);
          if (ended == null || row[0].isEmpty() || status.isEmpty()) {
            rows.broken(
                "expected a node, whole nanoseconds since 1970 and a status, found '"
                    + Printable.of(String.join(",", row), 60)
                    + "': the row is not used",
                line);
          } else {
            failures.add(
                new ScrapeFailure(Printable.of(row[0]), began, ended, Printable.of(status, 80)));
          }
        });
    failures.sort(ScrapeFailure.ORDER);
    return failures;
  }

  /** When a scrape was over; null where its duration is no number. */
  private static Instant end(Instant began, String durationNanos) {
    Instant duration = durationNanos.isBlank() ? Instant.EPOCH : UnixTime.ofNanos(durationNanos);
    return duration == null || duration.isBefore(Instant.EPOCH)
        ? null
        : began.plus(Duration.between(Instant.EPOCH, duration));
  }
}
