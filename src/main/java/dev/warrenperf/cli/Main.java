package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;
import java.util.Map;

/** Entry point of the program. */
public final class Main {

  private static final int DEFAULT_COLUMNS = 100;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    try {
      System.exit(run(arguments));
    } catch (Throwable beforeAnything) { // such as a class that cannot be loaded
      System.err.println(
          "warren-perf: cannot be started: " + beforeAnything + " (is ulimit -n large enough?)");
      System.exit(ExitCode.INTERNAL.code());
    }
  }

  private static int run(String... arguments) {
    // numbers have the same digits whatever the user's language
    Locale.setDefault(Locale.ROOT);
    Map<String, String> environment = System.getenv();
    Console console =
        new Console(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            "1".equals(environment.get("WARREN_PERF_OUT_IS_TERMINAL")),
            "1".equals(environment.get("WARREN_PERF_ERR_IS_TERMINAL")),
            columns(environment.get("COLUMNS")));
    WarrenPerf program = new WarrenPerf(console, environment);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> program.uncaught(thrown));
    return program.run(arguments);
  }

  private static int columns(String text) {
    try {
      return text == null ? DEFAULT_COLUMNS : Math.max(40, Math.min(400, Integer.parseInt(text)));
    } catch (NumberFormatException noNumber) {
      return DEFAULT_COLUMNS;
    }
  }
}
