package dev.warrenperf.run;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.FileTimes;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.UnitFaults;
import dev.warrenperf.judge.UntrustedTimes;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.report.JudgedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads runs and judges them, all in the same way.
 *
 * @param role of nodes of which none is told, or null
 * @param trustMtime whether the times of files tell when snapshots were taken
 * @param noise how much runs of an operation differ, by its name
 * @param console where progress is shown; null for nowhere
 */
record RunReading(
    TargetSet targets,
    WindowRequest window,
    ParseOptions options,
    String role,
    boolean trustMtime,
    Function<String, Spread> noise,
    Console console) {

  /** Of runs of which it is not known how much they differ. */
  RunReading(
      TargetSet targets,
      WindowRequest window,
      ParseOptions options,
      String role,
      boolean trustMtime,
      Console console) {
    this(targets, window, options, role, trustMtime, operation -> RunJudge.USUAL_NOISE, console);
  }

  /** The same where it is known. */
  RunReading with(Function<String, Spread> known) {
    return new RunReading(targets, window, options, role, trustMtime, known, console);
  }

  /** The same without progress, for runs that are read side by side. */
  RunReading withoutProgress() {
    return new RunReading(targets, window, options, role, trustMtime, noise, null);
  }

  /** What is followed for these targets. */
  Wanted wanted() {
    return Needs.of(targets);
  }

  /** What the times of files are good for in a run that is judged. */
  FileTimes judged() {
    return trustMtime ? FileTimes.TRUSTED : FileTimes.SHOWN;
  }

  /** The same for a run that is compared. */
  FileTimes compared() {
    return trustMtime ? FileTimes.TRUSTED : FileTimes.UNUSED;
  }

  /**
   * Reads one run.
   *
   * @param labels what the user says of the run; wins over what its files say
   * @param samples what clients measured
   * @param clientNotices what was seen while reading them
   */
  JudgedRun read(
      RunInput input,
      Map<String, String> labels,
      List<ClientSamples> samples,
      List<Notice> clientNotices)
      throws CommandException, InputException, IOException, InterruptedException {
    boolean fileTimes = !trustMtime && input.told(RunInput.TIME_FROM_MTIME);
    if (fileTimes && !window.isWholeRun()) {
      throw RunWindow.partOfUndated(
          window,
          "its snapshots are dated only by the modification times of files: --trust-mtime accepts"
              + " them");
    }
    Ingested run = new Ingest(input, wanted(), options, role, console).read(window);
    RunDescription found = input.description();
    RunDescription told =
        new RunDescription(
            found.title(),
            labelled(found.info(), labels),
            without(run.dissolved(), found.nodes()),
            found.phases(),
            found.failures(),
            found.clusterInfo());
    TargetResults results = RunJudge.judge(targets, run.deltas(), told, samples, noise);
    List<String> faults = UnitFaults.of(results);
    if (!faults.isEmpty()) {
      throw new MalformedInputException(faults);
    }
    results = fileTimes ? UntrustedTimes.undecided(results) : results;
    List<Notice> notices = new ArrayList<>(input.notices());
    notices.addAll(run.notices());
    notices.addAll(clientNotices);
    return new JudgedRun(
        told, run.deltas(), run.window(), results, run.unreadable(), run.lines(), notices);
  }

  /** No node is made up for a body that holds others. */
  private static List<Node> without(Set<String> dissolved, List<Node> nodes) {
    return nodes.stream().filter(node -> !dissolved.contains(node.name())).toList();
  }

  /** What the user says of the run wins over what its files say. */
  private static RunInfo labelled(RunInfo told, Map<String, String> labels) {
    if (labels.isEmpty()) {
      return told;
    }
    TreeMap<String, String> all = new TreeMap<>(told.labels());
    all.putAll(labels);
    return new RunInfo(
        all,
        told.repeat(),
        told.started(),
        told.ended(),
        told.intervalSeconds(),
        told.commands(),
        told.load(),
        told.exitCode(),
        told.environment(),
        told.remarks());
  }
}
