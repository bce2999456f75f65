package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Snapshots of one process that stood at 10, 25 and 20 when its clock said 100, 150 and 200: it
 * counted 15 from the first to the last.
 */
class ReorderedSnapshotsTest {

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("targets.yaml"),
        """
        schema: warren-perf/targets/1
        name: App
        throughput:
          - {name: Orders, counter: orders_total, rate: "> 1/min"}
        """);
    snapshot("run/app-1717200100.prom", 10, 4);
    snapshot("run/app-1717200150.prom", 25, 9);
    snapshot("run/app-1717200200.prom", 20, 6);
  }

  private void snapshot(String path, int orders, int cpu) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        orders_total %d
        process_cpu_seconds_total %d
        process_start_time_seconds 1717100000
        """
            .formatted(orders, cpu));
  }

  private CommandRun report(String... paths) {
    String[] all = new String[paths.length + 5];
    all[0] = "report";
    for (int i = 0; i < paths.length; i++) {
      all[i + 1] = paths[i].startsWith("-") ? paths[i] : directory.resolve(paths[i]).toString();
    }
    all[paths.length + 1] = "--targets";
    all[paths.length + 2] = directory.resolve("targets.yaml").toString();
    all[paths.length + 3] = "--format";
    all[paths.length + 4] = "json";
    return CommandRun.of(all);
  }

  private static void assertReordered(int increase, CommandRun run) {
    JsonObject report = Json.of(run);
    JsonObject orders = Json.list(report, "throughput").get(0);
    assertEquals(increase, orders.get("increase").getAsDouble());
    // the times are wrong somewhere, so there is no rate
    assertEquals("NO DATA", Json.text(orders, "verdict"));
    assertTrue(
        Json.list(report, "notices").stream()
            .anyMatch(notice -> Json.text(notice, "code").equals("snapshots-reordered")));
  }

  @Test
  void snapshots_of_one_process_are_put_in_the_order_of_what_it_counts() throws IOException {
    assertReordered(15, report("run"));
    assertReordered(15, report("run/app-1717200150.prom", "run/app-1717200100.prom"));
    Files.writeString(
        directory.resolve("one.prom"),
        Files.readString(directory.resolve("run/app-1717200150.prom"))
            + Files.readString(directory.resolve("run/app-1717200100.prom")));
    assertReordered(15, report("one.prom"));
  }

  private static void assertRefused(CommandRun run) {
    assertEquals(65, run.exitCode());
    assertTrue(run.err().contains("in the order in which they were taken"), run.err());
  }

  @Test
  void without_an_order_in_which_nothing_falls_they_are_refused() throws IOException {
    snapshot("run/app-1717200100.prom", 24, 4);
    assertRefused(report("run"));
  }

  @Test
  void a_part_of_a_run_whose_times_are_wrong_is_refused() {
    assertRefused(report("run", "--from=1s"));
  }

  @Test
  void with_a_restart_among_them_they_are_refused() throws IOException {
    Path first = directory.resolve("run/app-1717200100.prom");
    Files.writeString(first, Files.readString(first).replace("1717100000", "1717000000"));
    assertRefused(report("run"));
  }
}
