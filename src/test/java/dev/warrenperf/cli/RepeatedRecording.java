package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One node, and a directory that several runs of it are recorded into. */
final class RepeatedRecording implements AutoCloseable {

  private final Path directory;
  private final Cluster cluster = new Cluster("manager-1");

  /** Where the benchmark runs. */
  RepeatedRecording(Path directory) throws IOException {
    this.directory = directory;
  }

  Cluster.ClusterNode node() {
    return cluster.node("manager-1");
  }

  /** Its name has a blank. */
  Path runs() {
    return directory.resolve("my runs");
  }

  /** The command line, of a benchmark that is a text of a shell. */
  String[] line(String script, String... options) {
    List<String> line = new ArrayList<>(List.of("record", "-o", runs().toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--interval", "2s"));
    line.addAll(List.of(options));
    line.addAll(List.of("--", "sh", "-c", "cd '" + directory + "'; " + script));
    return line.toArray(String[]::new);
  }

  /** What {@code run.json} of a run says. */
  JsonObject description(String run) throws IOException {
    String json = Files.readString(runs().resolve(run).resolve("run.json"));
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** All files below, with what they hold. */
  static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(path).toString(),
            Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  /** What lies there. */
  List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(runs())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** These are there, whole, and nothing else. */
  void assertComplete(String... names) throws IOException {
    List<String> expected = Stream.concat(Stream.of("schedule.json"), Stream.of(names)).toList();
    assertEquals(expected.stream().sorted().toList(), names());
    for (String run : names) {
      CommandRun verified = CommandRun.of("bundle", "verify", runs().resolve(run).toString());
      assertEquals(0, verified.exitCode(), verified.err());
      JsonObject told = description(run);
      int dash = run.lastIndexOf('-');
      assertEquals(run.substring(dash + 1), told.get("repeat").getAsString());
      assertEquals(0, told.get("exit_code").getAsInt());
    }
  }

  @Override
  public void close() {
    cluster.close();
  }
}
