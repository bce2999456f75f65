package dev.warrenperf.source;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the durations of a CSV. Printed numbers are taken as rounded to the nearest step. */
final class SampleCsv {

  private static final int LONGEST_TOLD = 60;

  private final SamplesRequest request;
  private final SampleLayout layout;
  private final String origin;
  private final Notices notices;
  private final SampleTally tally;
  private BigDecimal start;
  private BigDecimal end = BigDecimal.ZERO;

  SampleCsv(SamplesRequest request, SampleLayout layout, String origin, Notices notices) {
    this.request = request;
    this.layout = layout;
    this.origin = origin;
    this.notices = notices;
    this.tally = new SampleTally(layout.unit());
  }

  ClientSamples read(String text) throws MalformedInputException {
    List<String> columns = new ArrayList<>(List.of(layout.column()));
    if (layout.status() != null) {
      columns.add(layout.status());
    }
    if (layout.offset() != null) {
      columns.add(layout.offset());
    }
    CsvRows rows = new CsvRows(text, origin, notices);
    rows.forEach(columns, (cells, line) -> row(cells, line, rows));
    return tally.samples(
        request,
        origin,
        layout.kind(),
        ClientSamples.Rounding.NEAREST,
        start == null || end.compareTo(start) <= 0
            ? Double.NaN
            : end.subtract(start).doubleValue());
  }

  private void row(String[] cells, int line, CsvRows rows) {
    BigDecimal duration = tally.duration(cells[0]);
    String status = layout.status() == null ? null : cells[1].strip();
    if (duration == null || (status != null && status.isEmpty())) {
      rows.broken(
          "expected a duration of 0 or more"
              + (status == null ? "" : " and a status")
              + ", found '"
              + Printable.of(String.join(",", cells), LONGEST_TOLD)
              + "': the row is not used",
          line);
      return;
    }
    if (status == null || ScrapesFile.isSuccess(status)) {
      tally.success(duration);
    } else {
      tally.failure(status);
    }
    if (layout.offset() != null) {
      span(cells[cells.length - 1], duration);
    }
  }

  /** Offsets and durations are in seconds wherever there are offsets. */
  private void span(String offset, BigDecimal duration) {
    BigDecimal begin = tally.duration(offset);
    if (begin != null) {
      start = start == null ? begin : begin.min(start);
      end = begin.add(duration).max(end);
    }
  }
}
