package dev.warrenperf.recording;

import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.Invocation;
import dev.warrenperf.run.Judging;
import dev.warrenperf.run.OptionValue;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.scrape.ScrapeTargetFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code record}: scrape nodes into a bundle, for a time or while a benchmark runs. */
public final class RecordPipeline {

  /** A benchmark may take its time to clean up, and packing some more. */
  private static final long MOST_SECONDS_TO_CLOSE = 240;

  private final Invocation invocation;
  private final RecordRequest request;
  private final Interruption interruption = new Interruption();
  private final CountDownLatch over = new CountDownLatch(1);

  public RecordPipeline(Invocation invocation, RecordRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /** Records and returns the benchmark's exit code, or what went wrong. */
  public int run() throws CommandException, InputException, InterruptedException {
    try {
      return runUnlessSignalled();
    } catch (CommandException | InputException | InterruptedException failure) {
      if (!interruption.isBegun()) {
        throw failure;
      }
      // here: the process ends as soon as the signal is let go on
      invocation.console().fail(CommandException.of(failure).getMessage());
      return ExitCode.INTERRUPTED.code();
    } finally {
      over.countDown();
    }
  }

  private int runUnlessSignalled() throws CommandException, InputException, InterruptedException {
    refuseUnknownCommand();
    List<ScrapeTarget> targets = targets();
    HttpAccess access = invocation.open(request.scrapes().access());
    access
        .notices(targets.stream().map(ScrapeTarget::url).toList())
        .forEach(notice -> say(notice.text()));
    RunRecorder recorder =
        new RunRecorder(invocation, request, targets, access, followed(), interruption);
    return request.repeats() == null
        ? once(recorder)
        : new RepeatedRuns(invocation.console(), request, targets, recorder, interruption).run();
  }

  private int once(RunRecorder recorder) throws CommandException, InterruptedException {
    int code = recorder.record(RunPlace.of(request.output()), request.labels());
    say("next: " + NextCommand.of(request));
    return code;
  }

  /**
   * Ends the recording as if its time were up, and waits until the bundle is closed; for a signal.
   */
  public void interrupt() {
    interruption.begin();
    try {
      if (!over.await(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        invocation
            .console()
            .fail("the bundle could not be closed in time; what was recorded is in it");
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Before anything is made; what the system still says when it is started comes later. */
  private void refuseUnknownCommand() throws CommandException {
    if (request.commands().benchmark().isEmpty()) {
      return;
    }
    String program = request.commands().benchmark().get(0);
    String path = invocation.environment().getOrDefault("PATH", System.getenv("PATH"));
    boolean known =
        program.contains("/")
            ? Files.isExecutable(Path.of(program))
            : path == null
                || Arrays.stream(path.split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!known) {
      throw new CommandException(
          ExitCode.MISSING_INPUT,
          "expected a command that can be run, found \"" + RedactedCommand.text(program) + "\"");
    }
  }

  private void say(String line) {
    invocation.console().say(line);
  }

  private TargetSet followed() throws CommandException {
    return LiveQuantile.followed(
        Judging.load(request.watched().targets()), request.watched().operation());
  }

  private List<ScrapeTarget> targets() throws InputException, CommandException {
    List<ScrapeTarget> targets = new ArrayList<>();
    for (String node : request.scrapes().nodes()) {
      try {
        targets.add(ScrapeTarget.parse(node));
      } catch (MalformedInputException wrong) {
        throw new MalformedInputException("--node: " + wrong.getMessage(), wrong);
      }
    }
    Path file = request.scrapes().nodesFile();
    if (file != null) {
      targets.addAll(OptionValue.of("--nodes", () -> ScrapeTargetFile.read(file)));
    }
    ScrapeTarget.requireDistinct(targets);
    return targets;
  }
}
