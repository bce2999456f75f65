package dev.warrenperf.recording;

import com.google.re2j.Pattern;
import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.Invocation;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.scrape.Scraper;
import dev.warrenperf.unit.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records runs of one benchmark on the same nodes, each into a bundle of its own. */
final class RunRecorder {

  private final Invocation invocation;
  private final RecordRequest request;
  private final List<ScrapeTarget> targets;
  private final HttpAccess access;
  private final TargetSet followed;
  private final Interruption interruption;

  RunRecorder(
      Invocation invocation,
      RecordRequest request,
      List<ScrapeTarget> targets,
      HttpAccess access,
      TargetSet followed,
      Interruption interruption) {
    this.invocation = invocation;
    this.request = request;
    this.targets = targets;
    this.access = access;
    this.followed = followed;
    this.interruption = interruption;
  }

  /**
   * Records a run. Its bundle is kept when the benchmark ended with 0 and nothing interrupted it.
   *
   * @param labels facts about this run
   * @return the benchmark's exit code; 0 without one
   */
  int record(RunPlace place, Map<String, String> labels)
      throws CommandException, InterruptedException {
    SteadyClock clock = SteadyClock.start();
    Scraper scraper =
        new Scraper(access, request.scrapes().timeout(), request.scrapes().mostBytes(), clock);
    RecordProgress progress =
        new RecordProgress(invocation.console(), targets.stream().map(ScrapeTarget::name).toList());
    LiveFigure watched = // if one looks
        progress.isDrawn() ? new LiveFigure(new LiveQuantile(followed)) : null;
    BundleInfo info = info(labels, clock.instant());
    try (BundleWriter bundle = BundleWriter.create(place.made(), info, request.sync())) {
      Recording recording =
          new Recording(
              bundle,
              targets,
              scraper::scrape,
              clock,
              request.scrapes().interval(),
              progress,
              watched);
      interruption.ends(() -> recording.end(Recording.End.INTERRUPTED));
      EnvironmentCapture capture =
          new EnvironmentCapture(bundle, targets, scraper, request.commands());
      capture.keep("before");
      Integer exitCode = new RecordedBenchmark(request, bundle, recording, progress).run(capture);
      return outcome(place, recording, progress, exitCode);
    } catch (IOException failure) {
      throw CommandException.unwritten(place.output(), failure);
    } finally {
      if (watched != null) {
        watched.close();
      }
      progress.end();
    }
  }

  private BundleInfo info(Map<String, String> told, Instant started) {
    SortedMap<String, String> labels = new TreeMap<>(told);
    RunInfo run =
        new RunInfo(
            labels,
            repeat(labels.get("repeat")),
            started,
            null,
            request.scrapes().interval().toNanos() / 1e9,
            commands(),
            Collections.emptySortedMap(),
            null,
            Machine.facts(invocation.toolVersion()),
            List.of());
    return new BundleInfo(run, targets.stream().map(RunRecorder::node).toList());
  }

  private static BundleInfo.Target node(ScrapeTarget target) {
    return new BundleInfo.Target(
        target.name(), target.role(), target.cores(), BundleInfo.shown(target.url()));
  }

  private List<String> commands() {
    return request.commands().benchmark().isEmpty() || !request.commands().kept()
        ? List.of()
        : List.of(RedactedCommand.line(request.commands().benchmark()));
  }

  /** The label as a number; null when it is none. */
  private static Integer repeat(String label) {
    return label != null && Pattern.matches("[0-9]{1,9}", label) ? Integer.valueOf(label) : null;
  }

  private int outcome(
      RunPlace place, Recording recording, RecordProgress progress, Integer exitCode)
      throws CommandException, IOException {
    if (!recording.isAnswered()) {
      throw new CommandException(
          ExitCode.UNREACHABLE, "no node ever answered; what was tried is in " + place.made());
    }
    int code = exitCode == null ? ExitCode.OK.code() : exitCode;
    Path where = place.made();
    if (code == 0 && !interruption.isBegun()) {
      place.keep(request.sync());
      where = place.output();
    }
    progress.say(
        where
            + " holds "
            + Format.counted(progress.taken(), "snapshot")
            + (progress.failed() == 0
                ? ""
                : " and " + Format.counted(progress.failed(), "failed scrape"))
            + (code == 0 ? "" : "; the benchmark ended with exit code " + code));
    return code;
  }
}
