package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes a small made-up run through every command, so that the launcher can see which classes they
 * load and put these into an archive of its own, which spares a small report 230 ms of 930 ms of
 * processor time. Writes into one directory and prints nothing.
 */
final class ClassArchiveWarmup {

  private static final List<String> BOUNDS =
      List.of("0.005", "0.05", "0.5", "1", "2.5", "10", "+Inf");

  private ClassArchiveWarmup() {}

  /** Argument: an existing directory. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    String run = run(directory.resolve("run")).toString();
    String bundle = directory.resolve("bundle").toString();
    Console silent = silent();
    for (String[] command :
        List.of(
            new String[] {"report", run, "--format", "json"},
            new String[] {"report", run, "-o", directory.resolve("out").toString()},
            new String[] {"bundle", "import", run, "-o", bundle},
            new String[] {"report", bundle, "--format", "json"},
            new String[] {"lint", run},
            new String[] {"targets"},
            new String[] {"--help"})) {
      new WarrenPerf(silent, Map.of()).run(command);
    }
  }

  private static Console silent() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100);
  }

  private static Path run(Path directory) throws IOException {
    for (String node : List.of("manager-1", "manager-2")) {
      Path folder = Files.createDirectories(directory.resolve(node));
      for (int second = 0; second < 10; second++) {
        Path file = folder.resolve((1_795_000_000_000L + second * 1000L) + ".prom");
        Files.writeString(file, snapshot(second));
      }
    }
    return directory;
  }

  private static String snapshot(int second) {
    StringBuilder text = new StringBuilder();
    for (String family : List.of("service_create_duration", "raft_apply_duration")) {
      histogram(text, "warren_" + family + "_seconds", second);
    }
    text.append("# TYPE warren_containers_scheduled_total counter\n");
    text.append("warren_containers_scheduled_total ").append(second * 7).append('\n');
    text.append("# TYPE warren_containers_total gauge\n");
    text.append("warren_containers_total{state=\"running\"} ").append(second * 5).append('\n');
    text.append("process_cpu_seconds_total ").append(second * 1.25).append('\n');
    text.append("process_resident_memory_bytes 4.35").append(second).append("096e+07\n");
    return text.toString();
  }

  private static void histogram(StringBuilder text, String name, int second) {
    text.append("# HELP ").append(name).append(" made up\n");
    text.append("# TYPE ").append(name).append(" histogram\n");
    int count = 0;
    for (String bound : BOUNDS) {
      count += second * second * 40;
      text.append(name).append("_bucket{le=\"").append(bound).append("\"} ");
      text.append(count).append('\n');
    }
    text.append(name).append("_sum ").append(second * second * 41.123456789).append('\n');
    text.append(name).append("_count ").append(count).append('\n');
  }
}
