package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Entry point of the program. */
public final class Main {

  private static final int DEFAULT_COLUMNS = 100;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Console console =
        new Console(
            System.in,
            out,
            err,
            "1".equals(environment.get("WARREN_PERF_OUT_IS_TERMINAL")),
            "1".equals(environment.get("WARREN_PERF_ERR_IS_TERMINAL")),
            columns(environment.get("COLUMNS")));
    int exitCode = new WarrenPerf(console, environment).run(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static int columns(String text) {
    try {
      return text == null ? DEFAULT_COLUMNS : Math.max(40, Math.min(400, Integer.parseInt(text)));
    } catch (NumberFormatException noNumber) {
      return DEFAULT_COLUMNS;
    }
  }
}
