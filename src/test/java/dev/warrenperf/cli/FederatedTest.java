package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two answers of /federate, 200 s apart: a goes from 100 to 300; b was at 50, began anew and stands
 * at 70. That is 200 + 70 = 270 in 200 s, 1.35/s.
 */
class FederatedTest {

  private static final String TARGETS =
      """
      schema: warren-perf/targets/1
      name: App
      throughput:
        - {name: Requests, counter: app_requests_total, rate: "> 1.3/s"}
      """;

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    write("targets.yaml", TARGETS);
    write("1717200000.prom", body(100, 50, 1717100000, 1717200000000L));
    write("1717200200.prom", body(300, 70, 1717200100, 1717200200000L));
  }

  private static String body(int a, int b, int startOfB, long millis) {
    return """
    app_requests_total{instance="a:80",job="app"} %d %d
    app_requests_total{instance="b:80",job="app"} %d %d
    process_start_time_seconds{instance="a:80",job="app"} 1717100000 %d
    process_start_time_seconds{instance="b:80",job="app"} %d %d
    """
        .formatted(a, millis, b, millis, millis, startOfB, millis);
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String report(String... paths) {
    String[] all = new String[paths.length + 4];
    all[0] = "report";
    for (int i = 0; i < paths.length; i++) {
      all[i + 1] = directory.resolve(paths[i]).toString();
    }
    all[paths.length + 1] = "--targets";
    all[paths.length + 2] = directory.resolve("targets.yaml").toString();
    all[paths.length + 3] = "--full";
    CommandRun run = CommandRun.of(all);
    assertEquals(0, run.exitCode(), run::err);
    return run.out();
  }

  private static List<String> nodes(String report) {
    return report
        .lines()
        .filter(line -> line.matches("  \\S+ +(\\d|no) snapshots?.*"))
        .map(String::strip)
        .toList();
  }

  @Test
  void a_body_of_several_instances_is_several_nodes_in_every_form() throws IOException {
    String first = Files.readString(directory.resolve("1717200000.prom"));
    String second = Files.readString(directory.resolve("1717200200.prom"));
    write("one.prom", first + second);
    write("run/1717200000.prom", first.replaceAll(" 17172\\d+\n", "\n"));
    write("run/1717200200.prom", second.replaceAll(" 17172\\d{8}\n", "\n"));
    for (String report :
        List.of(report("1717200000.prom", "1717200200.prom"), report("one.prom"), report("run"))) {
      assertEquals(
          List.of("a:80      2 snapshots", "b:80      2 snapshots, 1 restart"), nodes(report));
      assertTrue(report.contains("Requests    1.35/s  > 1.3/s  ✓ PASS"), report);
      assertFalse(report.contains("no usable snapshot"), report);
    }
  }

  @Test
  void a_label_of_the_process_itself_makes_no_nodes() throws IOException {
    String body =
        """
        process_start_time_seconds 1
        app_requests_total{instance="db1"} %d
        app_requests_total{instance="db2"} %d
        """;
    write("p/1717200000.prom", body.formatted(1, 1));
    write("p/1717200010.prom", body.formatted(11, 21));
    assertEquals(List.of("p         2 snapshots"), nodes(report("p")));
  }

  @Test
  void an_instance_of_two_jobs_is_two_nodes() throws IOException {
    write(
        "j.prom",
        """
        app_requests_total{instance="a",job="x"} 1 1000
        app_requests_total{instance="a",job="y"} 1 1000
        app_requests_total{instance="a",job="x"} 101 11000
        app_requests_total{instance="a",job="y"} 101 11000
        """);
    assertEquals(
        List.of("a (x)     2 snapshots", "a (y)     2 snapshots"),
        report("j.prom")
            .lines()
            .filter(line -> line.contains("2 snapshots"))
            .map(String::strip)
            .toList());
  }
}
