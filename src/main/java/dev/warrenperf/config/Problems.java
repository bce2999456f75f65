package dev.warrenperf.config;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All faults found in one file, told together and in the order of the file. */
final class Problems {

  /** A file with more faults is no target file; the rest would only scroll the first away. */
  static final int MOST = 100;

  private record Located(int line, int column, String message) implements Comparable<Located> {
    private static final Comparator<Located> ORDER =
        Comparator.comparingInt(Located::line)
            .thenComparingInt(Located::column)
            .thenComparing(Located::message);

    @Override
    public int compareTo(Located other) {
      return ORDER.compare(this, other);
    }
  }

  /** Those kept in memory, so that a hostile file costs no more than its own size. */
  private static final int KEPT = 1000;

  private final String origin;
  private int dropped;

  /** A set, since a value behind several aliases is read several times. */
  private final SortedSet<Located> found = new TreeSet<>();

  Problems(String origin) {
    this.origin = origin;
  }

  /** Adds a fault at one-based places. */
  void add(int line, int column, String message) {
    found.add(new Located(line, column, message));
    if (found.size() > KEPT) {
      found.remove(found.last());
      dropped++;
    }
  }

  /** A place as messages have it: {@code file:line:column}. */
  String place(int line, int column) {
    return origin + ":" + line + ":" + column;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** One line per fault: {@code file:line:column: expected ..., found ...}. */
  MalformedInputException toException() {
    List<String> lines = new ArrayList<>(found.stream().limit(MOST).map(this::line).toList());
    int more = found.size() - MOST + dropped;
    if (more > 0) {
      lines.add(origin + ": and " + Format.counted(more, "more problem"));
    }
    return new MalformedInputException(lines);
  }

  private String line(Located problem) {
    return place(problem.line(), problem.column()) + ": " + problem.message();
  }
}
