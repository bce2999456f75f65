package dev.warrenperf.input;

import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.TextFile;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of a small CSV file beside the snapshots. What is wrong with it becomes notices: such a file
 * adds to a run, and a run is not lost with it.
 */
public final class CsvRows {

  private static final int MOST_BYTES = 32 << 20;

  private final Separator separator;
  private final FileFaults faults;

  /** Null where it cannot be read. */
  private String text;

  private double broken;

  /** Rows of a file, which is read at once. */
  public CsvRows(BodySource source, String path, Notices notices) {
    this(null, Separator.COMMA, source.origin(path), notices);
    try {
      TextFile file = TextFile.read(source, path, MOST_BYTES);
      text = file.text();
      if (file.truncated()) {
        broken("expected at most 32 MiB, found more: the rest is not used", null);
      }
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private void unreadable(IOException failure) {
    broken("The file cannot be read: " + Failures.reason(failure) + ".", null);
  }

  /** Rows of a text that is there already. */
  public CsvRows(String text, Separator separator, String origin, Notices notices) {
    this.text = text;
    this.separator = separator;
    this.faults = new FileFaults(origin, notices);
  }

  /**
   * The first row, blanks around its cells removed; empty when it cannot be read.
   *
   * @throws MalformedInputException when it has more columns than are read
   */
  public static List<String> header(String text, Separator separator, String origin)
      throws MalformedInputException {
    try (CSVParser parser = parser(text, separator)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext()
          ? records.next().toList().stream().map(String::strip).toList()
          : List.of();
    } catch (IOException | UncheckedIOException broken) {
      if (broken.getCause() instanceof NarrowLines.TooWideException wide) {
        throw new MalformedInputException(origin + ":1: " + wide.getMessage(), wide);
      }
      return List.of();
    }
  }

  private static CSVParser parser(String text, Separator separator) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator.character()).get();
    return CSVParser.parse(new NarrowLines(text, separator), format);
  }

  /**
   * Hands over the wanted columns of each row, with the row's line. A header names the columns;
   * others are ignored.
   *
   * @param optional columns that may be missing: their cells are then empty
   */
  public void forEach(
      List<String> columns, List<String> optional, BiConsumer<String[], Integer> row) {
    forEach(
        first -> {
          int[] places = places(first, columns, optional);
          if (places == null) {
            broken("expected a header with " + String.join(",", columns) + ", found none", 1);
          }
          return places;
        },
        true,
        row);
  }

  /**
   * Hands over the cells at these places of each row, with the row's line.
   *
   * @param headed whether the first row is a header
   */
  public void forEach(int[] places, boolean headed, BiConsumer<String[], Integer> row) {
    forEach(first -> places, headed, row);
  }

  private void forEach(
      Function<List<String>, int[]> places, boolean headed, BiConsumer<String[], Integer> row) {
    if (text == null) {
      return;
    }
    try (CSVParser parser = parser(text, separator)) {
      read(parser, places, headed, row);
      faults.tellOthers();
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private void read(
      CSVParser parser,
      Function<List<String>, int[]> columns,
      boolean headed,
      BiConsumer<String[], Integer> row) {
    int line = 0;
    try {
      Iterator<CSVRecord> records = parser.iterator();
      CSVRecord found = records.hasNext() ? records.next() : null;
      line = (int) parser.getCurrentLineNumber();
      int[] places = columns.apply(found == null ? List.of() : found.toList());
      if (places == null || found == null) {
        return;
      }
      if (!headed) {
        take(found, places, line, row);
      }
      while (records.hasNext()) {
        found = records.next();
        line = (int) parser.getCurrentLineNumber();
        take(found, places, line, row);
      }
    } catch (UncheckedIOException e) {
      // an unclosed quote swallows all that follows: the row where it began is the one to look at
      String fault =
          e.getCause() instanceof NarrowLines.TooWideException wide
              ? wide.getMessage()
              : "expected CSV, found a broken quote";
      broken(fault + ": the rows from here on are not used", line + 1);
      broken = Double.POSITIVE_INFINITY;
    }
  }

  private void take(CSVRecord found, int[] places, int line, BiConsumer<String[], Integer> row) {
    int widest = Arrays.stream(places).max().orElse(0);
    if (found.size() <= widest) {
      broken("expected at least " + (widest + 1) + " columns, found " + found.size(), line);
    } else {
      row.accept(
          Arrays.stream(places)
              .mapToObj(place -> place < 0 ? "" : found.get(place))
              .toArray(String[]::new),
          line);
    }
  }

  private static int[] places(List<String> header, List<String> columns, List<String> optional) {
    List<String> names = header.stream().map(String::strip).toList();
    return names.containsAll(columns)
        ? Stream.concat(columns.stream(), optional.stream()).mapToInt(names::indexOf).toArray()
        : null;
  }

  /** Tells of a fault; beyond the third of a file only their number is told. */
  public void broken(String fault, Integer line) {
    broken++;
    faults.broken(fault, line);
  }

  /** Rows that are not used; infinite when nobody knows how many. */
  public double broken() {
    return broken;
  }

  /** The first fault with its place; null without one. */
  public String firstFault() {
    return faults.first();
  }
}
