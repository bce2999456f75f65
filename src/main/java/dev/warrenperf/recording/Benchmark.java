package dev.warrenperf.recording;

import dev.warrenperf.run.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command of the user's, the recorded one above all: its output is shown and kept. */
final class Benchmark {

  /** The file that the command appends a line to where a phase begins. */
  static final String MARKS_VARIABLE = "WARREN_PERF_MARKS";

  /** The directory where it puts what its clients measured. */
  static final String SAMPLES_VARIABLE = "WARREN_PERF_SAMPLES";

  /** How long a command that a signal reached as well may take to end by itself. */
  static final long GRACE_SECONDS = 5;

  private static final long CLEAN_UP_SECONDS = 150;

  private final Process process;
  private final OutputStream log;
  private final List<Thread> pumps = new ArrayList<>();
  private long lost;

  private Benchmark(Process process, OutputStream log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the command.
   *
   * @param kept where its output is kept; closed with it
   * @param shown where its output goes, and the line that has to make room for it
   * @throws IOException when it cannot be started
   */
  static Benchmark start(
      List<String> command, Map<String, String> variables, OutputStream kept, RecordProgress shown)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    UserLocale.restore(builder.environment());
    builder.environment().putAll(variables);
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    try {
      Benchmark benchmark = new Benchmark(builder.start(), kept);
      benchmark.pump(benchmark.process.getInputStream(), Console.Stream.OUT, shown);
      benchmark.pump(benchmark.process.getErrorStream(), Console.Stream.ERR, shown);
      return benchmark;
    } catch (IOException failure) {
      kept.close();
      throw failure;
    }
  }

  private void pump(InputStream from, Console.Stream to, RecordProgress shown) {
    Thread pump =
        new Thread(
            () -> {
              byte[] buffer = new byte[8192];
              try (from) {
                for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                  keep(buffer, count); // first, for whoever reads what is shown may be slow
                  shown.around(to, buffer, count);
                }
              } catch (IOException ended) {
                // the process is gone
              }
            },
            "benchmark-output");
    pump.setDaemon(true);
    pump.start();
    pumps.add(pump);
  }

  /** A benchmark is not ended by a log that cannot take its output. */
  private synchronized void keep(byte[] bytes, int count) {
    try {
      log.write(bytes, 0, count);
    } catch (IOException unwritable) {
      lost += count;
    }
  }

  /** Bytes of its output that are not in the log, since it could not take them. */
  synchronized long lostBytes() {
    return lost;
  }

  /** Done when the command has ended, with its exit code. */
  CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Waits until all of its output is kept; what children left behind print is not waited for. */
  void finishOutput() throws InterruptedException, IOException {
    for (Thread pump : pumps) {
      pump.join(2_000);
    }
    synchronized (this) {
      log.close();
    }
  }

  /** Has it ended as {@link #end} does, on a thread of its own. */
  void endMeanwhile(long graceSeconds) {
    Thread ending =
        new Thread(
            () -> {
              try {
                end(graceSeconds);
              } catch (InterruptedException never) {
                Thread.currentThread().interrupt(); // nobody interrupts it
              }
            },
            "benchmark-end");
    ending.setDaemon(true);
    ending.start();
  }

  /** Lets it end by itself, then asks it to, then, when it has had time to clean up, ends it. */
  int end(long graceSeconds) throws InterruptedException {
    if (!process.waitFor(graceSeconds, TimeUnit.SECONDS)) {
      process.toHandle().destroy(); // destroying the process would close its output, too
      if (!process.waitFor(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    return process.waitFor();
  }
}
