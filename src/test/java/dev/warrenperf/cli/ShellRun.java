package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs of the system, in a directory.
 *
 * @param directory where they are started, and whose {@code bin} is looked into first
 */
record ShellRun(Path directory) {

  /** Skips the test with a line where a program is not installed. */
  static void assumeInstalled(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(found, () -> "skipped: no " + program + " on this machine");
  }

  /** What it prints on both streams; it ends well. */
  String of(List<String> command) throws IOException, InterruptedException {
    return printed(command, true);
  }

  /** What it prints on both streams, however it ends. */
  String said(List<String> command) throws IOException, InterruptedException {
    return printed(command, false);
  }

  private String printed(List<String> command, boolean well)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("shell", ".out");
    try {
      Process process = start(command, printed);
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "no end: " + command);
      String text = Files.readString(printed);
      assertTrue(!well || process.exitValue() == 0, () -> command + ": " + text);
      return text;
    } finally {
      Files.delete(printed);
    }
  }

  private Process start(List<String> command, Path printed) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(printed.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
    for (String home : List.of("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
      environment.put(home, directory.toString());
    }
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TERM", "dumb");
    environment.remove("MANWIDTH");
    return builder.start();
  }
}
