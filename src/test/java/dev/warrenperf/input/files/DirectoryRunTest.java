package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRunTest {

  private static final String ONE_MANAGER =
      """
      {"version": "v1", "ended": "1970-01-01T00:00:01Z",
       "nodes": [{"name": "manager-1", "role": "manager", "url": "x"},
                 {"name": "worker-1", "role": "worker", "url": null}]}
      """;

  @TempDir Path directory;

  @Test
  void a_recorded_run_is_read_with_all_that_lies_beside() throws Exception {
    Path run = directory.resolve("v1-burst");
    Runs.write(run, "run.json", ONE_MANAGER);
    Runs.write(run, "marks.csv", "phase,unix_ns\ncreate,5\n");
    Runs.write(run, "scrapes.csv", "node,start_unix_ns,status\nmanager-1,7,TimeoutError\n");
    Runs.write(run, "cluster-info.txt", "NAME  STATUS\n");
    Runs.write(run, "health/manager-1-before.json", "{}");
    Runs.write(run, "health/1795466172251.txt", "ok");
    Runs.write(run, "hey-health.txt", "hey");
    Runs.write(run, "manager-1-openmetrics-accept.txt", "# x");
    Runs.write(run, "script.log", "Iteration 1: 5ms");
    Runs.write(run, "manager-1/1795466177251.prom", "b 2");
    Runs.write(run, "manager-1/1795466172251.prom", "a 1");
    Runs.write(run, "manager-1/.1795466172251.prom", "hidden");
    try (RunInput found = Runs.open(run)) {
      assertEquals(RunInput.Kind.DIRECTORY, found.kind());
      assertEquals(
          List.of("manager-1 1795466172251 a 1", "manager-1 1795466177251 b 2"),
          Runs.snapshots(found));
      assertEquals(run + "/manager-1/1795466172251.prom", found.nodes().get(0).origin(0));
      assertEquals("v1-burst", found.description().title());
      assertEquals("v1", found.description().info().version());
      assertEquals(
          List.of(
              new Node("manager-1", "manager", true, null),
              new Node("worker-1", "worker", false, null)),
          found.description().nodes());
      assertEquals("create", found.description().phases().get(0).name());
      assertEquals("TimeoutError", found.description().failures().get(0).status());
      assertEquals(List.of("NAME  STATUS"), found.description().clusterInfo());
      assertEquals(List.of(), found.notices());
    }
  }

  @Test
  void nodes_come_in_natural_order_with_roles_from_their_names() throws Exception {
    for (String node : List.of("worker-10", "worker-2", "manager-1", "edge")) {
      Runs.write(directory, node + "/1795466172251.prom", "x 1");
    }
    try (RunInput found = Runs.open(directory)) {
      assertEquals(
          List.of("edge null", "manager-1 manager", "worker-2 worker", "worker-10 worker"),
          found.nodes().stream().map(n -> n.node().name() + " " + n.node().role()).toList());
    }
  }

  @Test
  void in_a_flat_directory_the_name_before_the_time_is_the_node() throws Exception {
    Path run = directory.resolve("bench");
    Runs.write(run, "manager-1-1795466172251.prom", "a");
    Runs.write(run, "manager-2-1795466172251.prom", "b");
    Runs.write(run, "1795466172251.prom", "c");
    Runs.write(run, "1795466177251.txt.gz", Gzip.pack("d".getBytes(StandardCharsets.UTF_8)));
    Runs.write(run, "notes.txt", "not a snapshot");
    try (RunInput found = Runs.open(run)) {
      assertEquals(
          List.of(
              "bench 1795466172251 c",
              "bench 1795466177251 d",
              "manager-1 1795466172251 a",
              "manager-2 1795466172251 b"),
          Runs.snapshots(found));
    }
  }

  @Test
  void nodes_that_are_missing_or_not_listed_are_told() throws Exception {
    Runs.write(directory, "run.json", ONE_MANAGER);
    Runs.write(directory, "manager-9/1795466172251.prom", "x");
    Runs.write(directory, "logs/output.txt", "a text file in a folder that is no node");
    try (RunInput found = Runs.open(directory)) {
      assertEquals(List.of("node-missing", "node-unlisted", "file-skipped"), Runs.codes(found));
      assertEquals(List.of("manager-9"), found.nodes().stream().map(n -> n.node().name()).toList());
      assertEquals(3, found.description().nodes().size());
    }
  }

  @Test
  void before_and_after_make_a_pair_for_each_node() throws Exception {
    for (String node : List.of("manager-1", "manager-2")) {
      Runs.write(directory, node + "/after.prom", "a");
      Runs.write(directory, node + "/before.prom", "b");
      setModified(node + "/before.prom", 5_000);
      setModified(node + "/after.prom", 65_000);
    }
    try (RunInput found = Runs.open(directory)) {
      assertEquals(RunInput.Kind.PAIR, found.kind());
      assertEquals(
          List.of("manager-1 5000 b", "manager-1 65000 a", "manager-2 5000 b", "manager-2 65000 a"),
          Runs.snapshots(found));
      assertEquals(List.of("time-from-mtime"), Runs.codes(found));
    }
  }

  @Test
  void a_flat_pair_names_its_node() throws Exception {
    Runs.write(directory, "manager-1_before.prom", "b");
    Runs.write(directory, "manager-1_after.prom", "a");
    try (RunInput found = Runs.open(directory)) {
      assertEquals(RunInput.Kind.PAIR, found.kind());
      assertEquals(List.of("manager-1 - b", "manager-1 - a"), Runs.snapshots(found));
      assertEquals(List.of("time-unknown"), Runs.codes(found));
    }
  }

  @Test
  void folders_that_are_sides_are_no_nodes() throws Exception {
    for (String node : List.of("api-0", "api-1")) {
      Runs.write(directory, "a/before/" + node + ".prom", "b");
      Runs.write(directory, "a/after/" + node + ".prom", "a");
      Runs.write(directory, "b/pre/" + node + "/metrics.txt", "b");
      Runs.write(directory, "b/post/" + node + "/metrics.txt", "a");
      Runs.write(directory, "c/" + node + "-start/metrics.prom", "b");
      Runs.write(directory, "c/" + node + "-end/metrics.prom", "a");
    }
    for (String folder : List.of("a", "b", "c")) {
      assertEquals(
          List.of("api-0 - b", "api-0 - a", "api-1 - b", "api-1 - a"), snapshots(folder), folder);
    }
  }

  @Test
  void files_without_a_time_are_a_node_each_called_by_their_names() throws Exception {
    Runs.write(directory, "a/api-a-metrics.prom", "a");
    Runs.write(directory, "a/api-b-metrics.prom", "b");
    assertEquals(List.of("api-a-metrics - a", "api-b-metrics - b"), unnumbered("a"));
    Runs.write(directory, "b/nodes/x.prom", "a");
    Runs.write(directory, "b/nodes/y.metrics.gz", "b");
    assertEquals(List.of("x - a", "y - b"), unnumbered("b"));
    Runs.write(directory, "c/x.prom", "a");
    Runs.write(directory, "c/y.prom", "b");
    Runs.write(directory, "c/run.json", "{\"nodes\": [{\"name\": \"api\", \"url\": \"u\"}]}");
    assertEquals(List.of("api - a", "api - b"), unnumbered("c"));
  }

  /** Snapshots with the times of their files left out. */
  private List<String> unnumbered(String folder) throws Exception {
    return snapshots(folder).stream().map(text -> text.replaceAll(" \\d{4,} ", " - ")).toList();
  }

  // 2024-06-01T10:00:00Z is 1717236000: date -u -d @1717236000
  @Test
  void folders_that_are_times_are_no_nodes() throws Exception {
    Runs.write(directory, "a/2024-06-01T10-00-00Z/api-0.prom", "b");
    Runs.write(directory, "a/2024-06-01T12-03-20+02-00/api-0.prom", "a");
    Runs.write(directory, "b/2024-06-01/10-00-00/api-0.txt", "b");
    Runs.write(directory, "b/2024-06-01/10-03-20/api-0.txt", "a");
    Runs.write(directory, "c/1717236000/api-0/metrics.txt", "b");
    Runs.write(directory, "c/1717236200/api-0/metrics.txt", "a");
    for (String folder : List.of("a", "b", "c")) {
      assertEquals(
          List.of("api-0 1717236000000 b", "api-0 1717236200000 a"), snapshots(folder), folder);
    }
    Runs.write(directory, "d/2024-06-01/10-00-00.prom", "b");
    Runs.write(directory, "d/2024-06-01/10-03-20.prom", "a");
    assertEquals(
        List.of("2024-06-01 1717236000000 b", "2024-06-01 1717236200000 a"), snapshots("d"));
  }

  @Test
  void a_folder_of_nodes_beside_sides_is_told() throws Exception {
    Runs.write(directory, "before/api-0.prom", "b");
    Runs.write(directory, "after/api-0.prom", "a");
    Runs.write(directory, "api-1/metrics.prom", "x");
    try (RunInput found = Runs.open(directory)) {
      assertEquals(List.of("api-0 - b", "api-0 - a"), Runs.snapshots(found).subList(0, 2));
      assertTrue(Runs.codes(found).contains("folders-mixed"));
    }
  }

  @Test
  void runs_called_by_their_times_are_runs() {
    for (String run : List.of("2024-06-01T10-00-00Z", "baseline")) {
      Runs.write(directory, run + "/manager-1/1795466172251.prom", "a");
      Runs.write(directory, run + "/manager-1/1795466177251.prom", "b");
    }
    assertTrue(malformed(directory).contains("expected one run, found 2"));
  }

  @Test
  void the_only_run_below_is_entered() throws Exception {
    Runs.write(directory, "README.md", "unpacked");
    Runs.write(directory, "out/v1-burst/run.json", ONE_MANAGER);
    Runs.write(directory, "out/v1-burst/manager-1/1795466172251.prom", "a");
    try (RunInput found = Runs.open(directory)) {
      assertEquals("v1-burst", found.description().title());
      assertEquals(List.of("manager-1 1795466172251 a"), Runs.snapshots(found));
    }
  }

  @Test
  void a_lone_folder_is_a_node_or_a_flat_run_as_its_files_tell() throws Exception {
    Runs.write(directory, "a/manager-1/manager-1-1795466172251.prom", "a");
    Runs.write(directory, "b/bench/manager-1-1795466172251.prom", "a");
    Runs.write(directory, "c/bench/1795466172251.prom", "a");
    assertEquals(List.of("manager-1 1795466172251 a"), snapshots("a"));
    assertEquals(List.of("manager-1 1795466172251 a"), snapshots("b"));
    assertEquals(List.of("bench 1795466172251 a"), snapshots("c"));
  }

  private List<String> snapshots(String folder) throws Exception {
    try (RunInput found = Runs.open(directory.resolve(folder))) {
      return Runs.snapshots(found);
    }
  }

  @Test
  void several_runs_are_refused_by_name() {
    Runs.write(directory, "r10/run.json", ONE_MANAGER);
    Runs.write(directory, "r9/run.json", ONE_MANAGER);
    Runs.write(directory, "r8/manager-1/1795466172251.prom", "a");
    assertEquals(
        directory + ": expected one run, found 3, such as 'r8' and 'r9': name one of them",
        malformed(directory));
  }

  @Test
  void folders_of_nodes_are_no_runs_whatever_stands_before_the_times() throws Exception {
    for (String node : List.of("manager-1", "manager-2")) {
      Runs.write(directory, node + "/idle-1795466172.prom", "a");
      Runs.write(directory, node + "/load-1795466173.prom", "b");
    }
    try (RunInput found = Runs.open(directory)) {
      assertEquals(4, Runs.snapshots(found).size());
    }
    Runs.write(directory, "x/a-1795466172.prom", "a");
    Runs.write(directory, "x/b-1795466172.prom", "a");
    assertTrue(malformed(directory).contains("expected one run, found 3"));
  }

  @Test
  void archives_in_a_directory_count_as_runs() {
    Runs.write(directory, "r1.tar.gz", "");
    Runs.write(directory, "r2.tgz", "");
    assertTrue(malformed(directory).contains("such as 'r1.tar.gz' and 'r2.tgz'"));
  }

  @Test
  void a_directory_without_snapshots_says_what_was_looked_for() {
    Runs.write(directory, "notes.txt", "x");
    Runs.write(directory, "a/b/c/1795466172251.log", "x");
    String message = malformed(directory);
    assertTrue(message.startsWith(directory + ": expected snapshots (.prom, .metrics,"), message);
  }

  @Test
  void what_is_passed_over_is_told_with_the_reason() throws Exception {
    Runs.write(directory, "1795466172.prom", "a");
    Runs.write(directory, "one.txt", "x");
    Runs.write(directory, "two.txt", "x");
    Runs.write(directory, "metrics", "x");
    Runs.write(directory, "app.dump", "x");
    for (String other : List.of("README.txt", "run.json.bak.json", "hey-a.txt", "k6.csv", ".x")) {
      Runs.write(directory, other, "x");
    }
    try (RunInput found = Runs.open(directory)) {
      assertEquals(
          List.of(
              "'" + directory + "/app.dump' was not used: no snapshot has such an extension",
              "'"
                  + directory
                  + "/metrics' was not used: a name without extension counts with a time, before or"
                  + " after in it",
              "2 files were not used, such as '"
                  + directory
                  + "/one.txt': a .txt file counts in a node's folder, or with a time, before or"
                  + " after in its name"),
          found.notices().stream().map(notice -> notice.text()).sorted().toList());
    }
    Files.delete(directory.resolve("1795466172.prom"));
    String message = malformed(directory);
    assertTrue(message.contains("found none; "), message);
    for (String named : List.of("app.dump", "metrics", "one.txt", "k6.csv")) {
      assertTrue(message.contains("/" + named + "'"), message);
    }
  }

  @Test
  void a_missing_path_is_told_as_such() {
    Path gone = directory.resolve("gone\u001b[2J");
    MissingInputException thrown = assertThrows(MissingInputException.class, () -> Runs.open(gone));
    assertEquals(directory + "/gone\\u001b[2J: no such file or directory", thrown.getMessage());
  }

  @Test
  void a_broken_description_is_told_with_its_place() {
    Runs.write(directory, "run.json", "{\n  \"nodes\": 3}");
    Runs.write(directory, "manager-1/1795466172251.prom", "a");
    assertEquals(directory + "/run.json: nodes: expected a list, found 3", malformed(directory));
  }

  @Test
  void links_are_followed_inside_the_run_only() throws Exception {
    Path run = directory.resolve("run");
    Runs.write(directory, "secret", "password");
    Runs.write(run, "manager-1/1795466172251.prom", "a");
    Files.createSymbolicLink(
        run.resolve("manager-1/1795466173251.prom"), Path.of("1795466172251.prom"));
    Files.createSymbolicLink(
        run.resolve("manager-1/1795466174251.prom"), directory.resolve("secret"));
    Files.createSymbolicLink(run.resolve("manager-2"), directory);
    Files.createSymbolicLink(run.resolve("manager-3"), Path.of("nowhere"));
    Files.createSymbolicLink(run.resolve("manager-4"), Path.of("manager-1"));
    try (RunInput found = Runs.open(run)) {
      assertEquals(
          List.of("manager-1", "manager-4"),
          found.nodes().stream().map(n -> n.node().name()).toList());
      assertEquals(
          List.of(
              "3 files were not used, such as '"
                  + run
                  + "/manager-1/1795466174251.prom': it is a link that leads out",
              "'" + run + "/manager-3' was not used: it is a link that leads nowhere"),
          found.notices().stream().map(notice -> notice.text()).toList());
      BodyBuffer body = new BodyBuffer();
      NodeInput node = found.nodes().get(0);
      node.read(1, body);
      assertEquals(1, body.length());
      assertEquals(2, node.size());
      Files.delete(run.resolve("manager-1/1795466173251.prom")); // after it was looked at
      Files.createSymbolicLink(
          run.resolve("manager-1/1795466173251.prom"), directory.resolve("secret"));
      IOException thrown = assertThrows(IOException.class, () -> node.read(1, body));
      assertEquals(
          run + "/manager-1/1795466173251.prom: it is a link that leads out", thrown.getMessage());
      assertEquals(0, body.length());
    }
  }

  @Test
  void the_run_itself_may_be_a_link() throws Exception {
    Runs.write(directory, "run/manager-1/1795466172251.prom", "a");
    Path link = directory.resolve("latest");
    Files.createSymbolicLink(link, Path.of("run"));
    try (RunInput found = Runs.open(link)) {
      assertEquals("latest", found.description().title());
      assertEquals(List.of("manager-1 1795466172251 a"), Runs.snapshots(found));
    }
  }

  @Test
  void names_that_steer_a_terminal_are_passed_over_and_shown_escaped() throws Exception {
    Runs.write(directory, "man\u001b[31m/1795466172251.prom", "a");
    Runs.write(directory, "m\u202e/1795466172251.prom", "a");
    try (RunInput found = Runs.open(directory)) {
      assertEquals(List.of("m\\u202e 1795466172251 a"), Runs.snapshots(found));
      assertEquals(directory + "/m\\u202e/1795466172251.prom", found.nodes().get(0).origin(0));
      assertEquals(
          List.of(
              "'"
                  + directory
                  + "/man\\u001b[31m' was not used: a name in it holds a control character"),
          found.notices().stream().map(notice -> notice.text()).toList());
    }
  }

  @Test
  void a_snapshot_that_cannot_be_read_is_told_with_its_path() throws Exception {
    byte[] packed = Gzip.pack("a 1\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    Runs.write(directory, "m/1795466172251.prom", java.util.Arrays.copyOf(packed, 25));
    Runs.write(directory, "m/1795466173251.prom", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
    Runs.write(directory, "m/1795466174251.prom", "a 1\n");
    Files.createDirectory(directory.resolve("m/1795466175251.prom"));
    try (RunInput found = Runs.open(directory)) {
      NodeInput node = found.nodes().get(0);
      assertEquals(
          node.origin(0)
              + ": expected the end of the gzip data, found the end of the file: it is truncated",
          failure(node, 0));
      assertEquals(
          node.origin(1)
              + ": expected plain text, gzip or zstd, found xz: unpack it with 'xz -d' first",
          failure(node, 1));
      assertEquals(3, node.size());
      assertEquals(List.of("file-skipped"), Runs.codes(found));
      Files.delete(directory.resolve("m/1795466174251.prom")); // after it was looked at
      Files.createDirectory(directory.resolve("m/1795466174251.prom"));
      assertEquals(node.origin(2) + ": it is a directory", failure(node, 2));
    }
  }

  private static String failure(NodeInput node, int i) {
    String read =
        assertThrows(IOException.class, () -> node.read(i, new BodyBuffer())).getMessage();
    String streamed =
        assertThrows(
                IOException.class,
                () -> {
                  try (InputStream in = node.open(i)) {
                    in.readAllBytes();
                  }
                })
            .getMessage();
    assertEquals(read, streamed);
    return read;
  }

  private String malformed(Path path) {
    return assertThrows(MalformedInputException.class, () -> Runs.open(path)).getMessage();
  }

  private void setModified(String path, long millis) throws IOException {
    Files.setLastModifiedTime(directory.resolve(path), FileTime.fromMillis(millis));
  }
}
