package dev.warrenperf.input.bundle;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.input.CsvRows;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.Phase;
import dev.warrenperf.unit.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads {@code marks.csv}: where each phase of a benchmark begins. */
public final class MarksFile {

  /** Each phase is drawn in every chart over time. */
  private static final int MOST = 10_000;

  private static final List<String> COLUMNS = List.of("phase", "unix_ns");

  private record Mark(String phase, Instant at) {}

  private MarksFile() {}

  /**
   * The phases, by their start. Each lasts up to the next mark; a mark {@code end} ends one without
   * beginning another; the last without an end ends with the run.
   *
   * @param runEnd null when not known: a last phase without end is then left out, with a notice
   */
  public static List<Phase> read(BodySource source, String path, Instant runEnd, Notices notices) {
    CsvRows rows = new CsvRows(source, path, notices);
    List<Mark> marks = new ArrayList<>();
    rows.forEach(
        COLUMNS,
        (row, line) -> {
          Instant at = UnixTime.ofNanos(row[1]);
          if (at == null || row[0].isEmpty()) {
            rows.broken(
                "expected a phase and whole nanoseconds since 1970, found '"
                    + Printable.of(row[0] + "," + row[1], 60)
                    + "': the row is not used",
                line);
          } else if (marks.size() < MOST) {
            marks.add(new Mark(row[0], at));
          } else {
            rows.broken("expected at most " + MOST + " marks, found more: it is not used", line);
          }
        });
    return phases(inOrder(marks, rows), runEnd, rows);
  }

  private static List<Mark> inOrder(List<Mark> marks, CsvRows rows) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparing(Mark::at));
    if (!sorted.equals(marks)) {
      rows.broken("expected marks in the order of time, found others: they were sorted", null);
    }
    return sorted;
  }

  private static List<Phase> phases(List<Mark> marks, Instant runEnd, CsvRows rows) {
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.phase().equals(BundleLayout.END_MARK)) {
        continue;
      }
      Instant end = i + 1 < marks.size() ? marks.get(i + 1).at() : runEnd;
      if (end == null || end.isBefore(mark.at())) {
        rows.broken(
            "expected phase '"
                + Printable.of(mark.phase(), 60)
                + "' to begin before the run ends, found a later mark: the phase is not used",
            null);
      } else {
        phases.add(new Phase(Printable.of(mark.phase()), mark.at(), end));
      }
    }
    return phases;
  }
}
