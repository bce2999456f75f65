package dev.warrenperf.recording;

import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The shell command that sets up a version before each of its runs; its output is shown. */
final class SetUp {

  private final Console console;
  private final Interruption interruption;

  SetUp(Console console, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
  }

  /** Runs it and returns its exit code. What it leaves running is not waited for. */
  int run(String command) throws CommandException, InterruptedException {
    RecordProgress shown = new RecordProgress(console, List.of());
    try {
      Benchmark started =
          Benchmark.start(
              List.of("sh", "-c", command), Map.of(), OutputStream.nullOutputStream(), shown);
      interruption.ends(() -> started.endMeanwhile(Benchmark.GRACE_SECONDS));
      int code = started.onExit().join();
      started.finishOutput();
      return code;
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, "sh cannot be started: " + failure.getMessage(), failure);
    } finally {
      shown.end();
    }
  }
}
