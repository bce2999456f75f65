package dev.warrenperf.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Prints how often {@code compare} raises a false alarm, and how often it misses a slowdown. */
public final class AlarmTables {

  private static final List<String> NOISE_COLUMNS = List.of("0 %", "2 %", "5 %");
  private static final List<String> SLOWDOWN_COLUMNS =
      List.of("+10 %", "+20 %", "+50 %", "2 % of requests ×5");

  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() * 4);
  private final Map<Design, Future<Outcomes>> results = new LinkedHashMap<>();
  private final Path place;
  private final long seed;
  private final PrintStream out;

  private AlarmTables(Path place, long seed, PrintStream out) {
    this.place = place;
    this.seed = seed;
    this.out = out;
  }

  /**
   * Arguments: a directory for files, the seed, and how many comparisons a number of the first, the
   * second and the last two tables rests on.
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AlarmTables tables = new AlarmTables(Path.of(arguments[0]), Long.parseLong(arguments[1]), out);
    try {
      tables.print(
          Integer.parseInt(arguments[2]),
          Integer.parseInt(arguments[3]),
          Integer.parseInt(arguments[4]));
    } finally {
      tables.workers.shutdownNow();
    }
  }

  private void print(int alike, int reports, int slower)
      throws InterruptedException, ExecutionException {
    List<Row> alarmRows = Row.alike(List.of(Shape.MEDIUM, Shape.WIDE));
    List<Row> reportRows = Row.reports();
    List<Row> powerRows = Row.slower(List.of(Shape.MEDIUM, Shape.WIDE));
    submit(alarmRows, alike);
    submit(reportRows, reports);
    submit(powerRows, slower);
    out.println("Seed " + seed + ".\n");
    head("A. Exit code 11, versions alike, % of " + alike + " comparisons");
    table(List.of("shape", "requests a run", "a side"), NOISE_COLUMNS, alarmRows, ALARMS);
    head("B. Exit code 11, 40 operations alike, % of " + reports + " comparisons");
    table(List.of("noise of an operation", "a side"), List.of("2 %"), reportRows, ALARMS);
    head("C. Exit code 11, candidate slower, % of " + slower + " comparisons");
    List<String> labels = List.of("shape", "noise", "requests a run", "a side");
    table(labels, SLOWDOWN_COLUMNS, powerRows, Outcomes::slowerPercent);
    head("D. Called FASTER / SAME, candidate slower, % of " + slower + " comparisons");
    table(labels, SLOWDOWN_COLUMNS, powerRows, Outcomes::fasterAndSamePercent);
  }

  private static final Function<Outcomes, String> ALARMS = Outcomes::slowerWithInterval;

  private void submit(List<Row> rows, int comparisons) {
    for (Row row : rows) {
      for (Design design : row.designs()) {
        int number = results.size();
        results.put(design, workers.submit(() -> simulate(design, number, comparisons)));
      }
    }
  }

  private Outcomes simulate(Design design, int number, int comparisons) throws IOException {
    Path own = Files.createDirectories(place.resolve(Integer.toString(number)));
    Outcomes outcomes = Simulation.of(design, comparisons, seed + number, own);
    System.err.println(number + " " + design + " " + outcomes);
    return outcomes;
  }

  private void head(String title) {
    out.println("### " + title + "\n");
  }

  private void table(
      List<String> labels, List<String> columns, List<Row> rows, Function<Outcomes, String> cell)
      throws InterruptedException, ExecutionException {
    line(together(labels, columns));
    line(together(labels, columns).stream().map(column -> "---").toList());
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(row.labels());
      for (Design design : row.designs()) {
        cells.add(cell.apply(results.get(design).get()));
      }
      line(cells);
    }
    out.println();
  }

  private static List<String> together(List<String> labels, List<String> columns) {
    List<String> all = new ArrayList<>(labels);
    all.addAll(columns);
    return all;
  }

  private void line(List<String> cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }
}
