package dev.warrenperf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A cluster that is a folder, and programs called warren, curl and hey that act on it; one service,
 * "mine", was there before.
 */
final class FakeCluster {

  private static final Path PROGRAMS = Path.of("src/test/resources/fake-cluster").toAbsolutePath();

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a script did. */
  record Outcome(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  FakeCluster(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("services"));
    Files.writeString(folder.resolve("services/mine"), "3\n");
    Files.writeString(folder.resolve("leader"), "m1\n");
    environment.put("FAKE", folder.toString());
    environment.put("PATH", PROGRAMS + ":" + System.getenv("PATH"));
    environment.put("LC_ALL", "C");
    environment.put("WARREN_PERF_MARKS", folder.resolve("marks").toString());
    environment.put("WARREN_PERF_SAMPLES", folder.resolve("samples").toString());
    environment.put("API_URL", "http://api.invalid");
    environment.put("MANAGERS", "m1=http://m1/metrics m2=http://m2/metrics m3=http://m3/metrics");
    for (String pause : List.of("SETTLE", "UPDATE_SETTLE", "IDLE", "WATCH", "LOAD", "AFTER")) {
      environment.put(pause, "0");
    }
    environment.put("LOAD_INTERVAL", "0.01");
    environment.put("POLL", "0.02");
    environment.put("SERVICES", "4");
    environment.put("UPDATES", "2");
  }

  /** A setting of the script. */
  FakeCluster with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  FakeCluster without(String setting) {
    environment.remove(setting);
    return this;
  }

  /** A file that changes how the programs behave. */
  FakeCluster where(String condition) throws IOException {
    Files.writeString(folder.resolve(condition), "");
    return this;
  }

  Process start(String shell, String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(shell, "scenarios/" + script));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("stderr").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  Outcome run(String shell, String script, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(shell, script, arguments);
    return end(process, "");
  }

  /** Asks it to end as soon as it has printed a line that begins so. */
  Outcome interruptedAt(String line, String shell, String script)
      throws IOException, InterruptedException {
    Process process = start(shell, script);
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder before = new StringBuilder();
    String read = reader.readLine();
    while (read != null && !read.startsWith(line)) {
      before.append(read).append('\n');
      read = reader.readLine();
    }
    before.append(read).append('\n');
    process.toHandle().destroy(); // leaves what it prints open
    return end(process, before.toString());
  }

  private Outcome end(Process process, String before) throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder(before);
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(l -> out.append(l).append('\n'));
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end within a minute: " + out);
    }
    return new Outcome(
        process.exitValue(), out.toString(), Files.readString(folder.resolve("stderr")));
  }

  private List<String> lines(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  List<String> phases() throws IOException {
    return marks(0);
  }

  /** How the phases asked, of those that told it, in their order. */
  List<String> loads() throws IOException {
    return marks(1);
  }

  private List<String> marks(int column) throws IOException {
    return lines("marks").stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length > column)
        .map(cells -> cells[column])
        .toList();
  }

  List<String> calls(String program) throws IOException {
    return lines(program + ".log");
  }

  List<String> sample(String name) throws IOException {
    return lines("samples/" + name + ".csv");
  }

  String killed() throws IOException {
    return String.join("", lines("killed"));
  }

  List<String> services() throws IOException {
    try (Stream<Path> services = Files.list(folder.resolve("services"))) {
      return services.map(service -> service.getFileName().toString()).sorted().toList();
    }
  }

  /** Names in calls that begin with these words. */
  List<String> named(String verb) throws IOException {
    return calls("warren").stream()
        .filter(call -> call.startsWith(verb + " "))
        .map(call -> call.substring(verb.length() + 1).split(" ", -1)[0])
        .sorted()
        .toList();
  }

  /** What the script created it deleted, once each, and nothing else. */
  void assertDeletedWhatWasCreated() throws IOException {
    assertEquals(List.of("mine"), services());
    assertEquals(named("service create"), named("service delete"));
  }
}
