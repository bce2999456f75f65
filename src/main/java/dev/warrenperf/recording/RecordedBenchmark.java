package dev.warrenperf.recording;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.unit.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One recording from its first scrape to the closed bundle. */
final class RecordedBenchmark {

  private static final String MARKS = ".marks";
  private static final long MARKS_POLL_MILLIS = 20;

  private final RecordRequest request;
  private final BundleWriter bundle;
  private final Recording recording;
  private final RecordProgress progress;
  private final Path marksFile;
  private final MarksFileWatcher marks;
  private Benchmark benchmark;
  private long lostBytes;
  private boolean cutShort;
  private CompletableFuture<Void> exit = CompletableFuture.completedFuture(null);

  RecordedBenchmark(
      RecordRequest request, BundleWriter bundle, Recording recording, RecordProgress progress)
      throws IOException {
    this.request = request;
    this.bundle = bundle;
    this.recording = recording;
    this.progress = progress;
    this.marksFile = bundle.root().place(MARKS);
    this.marks = new MarksFileWatcher(marksFile);
  }

  /** Records, closes the bundle, and returns the benchmark's exit code; null without one. */
  Integer run(EnvironmentCapture capture)
      throws IOException, InterruptedException, CommandException {
    Files.createFile(marksFile);
    long start = recording.first();
    if (!recording.isAnswered()) {
      progress.say("no node answered the first scrape; the recording goes on");
    }
    Thread watcher = watchMarks();
    Integer exitCode = null;
    try {
      startBenchmark();
      Recording.End end = recording.proceed(start, request.duration());
      exitCode = endBenchmark(start, end);
    } finally {
      watcher.interrupt();
      watcher.join();
      abandonBenchmark();
    }
    marks.finish().forEach(recording::mark);
    Instant ended = recording.last();
    capture.keep("after");
    Files.deleteIfExists(marksFile);
    progress.end();
    bundle.finish(ended, exitCode, marks.loads(), notes()).forEach(progress::say);
    return exitCode;
  }

  private void startBenchmark() throws IOException, CommandException {
    if (request.commands().benchmark().isEmpty()) {
      return;
    }
    Path samples = bundle.root().folder(BundleLayout.SAMPLES);
    Map<String, String> variables =
        Map.of(
            Benchmark.MARKS_VARIABLE, marksFile.toString(),
            Benchmark.SAMPLES_VARIABLE, samples.toString());
    Path log = bundle.root().place(BundleLayout.SCRIPT_LOG);
    try {
      OutputStream kept = Files.newOutputStream(log);
      benchmark = Benchmark.start(request.commands().benchmark(), variables, kept, progress);
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.MISSING_INPUT,
          "the command cannot be started: " + RedactedCommand.text(failure.getMessage()),
          failure);
    }
    exit = benchmark.onExit().thenAccept(code -> recording.end(Recording.End.BENCHMARK_ENDED));
  }

  /** Its exit code; null without a benchmark. While it cleans up, what it does is recorded. */
  private Integer endBenchmark(long start, Recording.End end)
      throws InterruptedException, IOException {
    if (benchmark == null) {
      return null;
    }
    if (end != Recording.End.BENCHMARK_ENDED) {
      cutShort = true;
      progress.say("waiting for the benchmark to end");
      benchmark.endMeanwhile(Benchmark.GRACE_SECONDS);
      while (recording.proceed(start, null) != Recording.End.BENCHMARK_ENDED) {
        // a second signal changes nothing
      }
    }
    int code = benchmark.end(0);
    exit.join();
    benchmark.finishOutput();
    lostBytes = benchmark.lostBytes();
    benchmark = null;
    return code;
  }

  private void abandonBenchmark() throws InterruptedException, IOException {
    if (benchmark != null) {
      benchmark.end(0); // at once, but it may still clean up what it made
      benchmark.finishOutput();
    }
  }

  private Thread watchMarks() {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(MARKS_POLL_MILLIS);
                  marks.poll().forEach(recording::mark);
                }
              } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
              }
            },
            "marks");
    watcher.setDaemon(true);
    watcher.start();
    return watcher;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("rounds of scrapes began later than planned by: " + recording.delay());
    if (recording.missed() > 0) {
      notes.add(
          Format.count(recording.missed())
              + " of the planned rounds of scrapes did not begin: the recording machine was too"
              + " slow");
    }
    if (cutShort) {
      notes.add("the recording was asked to end before the benchmark had ended");
    }
    if (lostBytes > 0) {
      notes.add(Format.count(lostBytes) + " bytes of the benchmark's output could not be kept");
    }
    notes.addAll(marks.notes());
    return notes;
  }
}
