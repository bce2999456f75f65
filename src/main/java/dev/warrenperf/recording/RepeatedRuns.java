package dev.warrenperf.recording;

import dev.warrenperf.model.InputException;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Several runs in the order of a schedule. What ends one of them ends all; asked for again, those
 * that are there are kept, and the others recorded.
 */
final class RepeatedRuns {

  private final Console console;
  private final RecordRequest request;
  private final RunSchedule schedule;
  private final ScheduleFile file;
  private final RunRecorder recorder;
  private final Interruption interruption;

  RepeatedRuns(
      Console console,
      RecordRequest request,
      List<ScrapeTarget> targets,
      RunRecorder recorder,
      Interruption interruption) {
    this.console = console;
    this.request = request;
    this.schedule = RunSchedule.of(request);
    this.file = ScheduleFile.of(schedule, request, targets);
    this.recorder = recorder;
    this.interruption = interruption;
  }

  /** Records what is missing; 0, or the exit code of the command that failed. */
  int run() throws CommandException, InputException, InterruptedException {
    try (ScheduleDirectory directory =
        ScheduleDirectory.open(request.output(), file, request.sync())) {
      List<RunSchedule.Run> missing = missing(directory);
      tell(missing);
      boolean complete = false;
      try {
        for (RunSchedule.Run run : missing) {
          int code = record(run, directory);
          if (code != 0) {
            return code;
          }
        }
        complete = true;
      } finally {
        if (!complete) {
          console.say("to record the runs that are missing, type the same command line again");
        }
      }
    }
    console.say("next: " + NextCommand.of(schedule, request));
    return ExitCode.OK.code();
  }

  private List<RunSchedule.Run> missing(ScheduleDirectory directory) throws CommandException {
    List<RunSchedule.Run> missing = new ArrayList<>();
    for (RunSchedule.Run run : schedule.runs()) {
      if (!directory.holds(run)) {
        missing.add(run);
      }
    }
    return missing;
  }

  private void tell(List<RunSchedule.Run> missing) {
    int all = schedule.runs().size();
    console.say(
        request.output()
            + " holds "
            + (all - missing.size())
            + " of "
            + Format.counted(all, "run")
            + (missing.isEmpty()
                ? ""
                : missing.stream()
                    .map(RunSchedule.Run::name)
                    .collect(Collectors.joining(", ", "; in this order follow ", ""))));
  }

  /** Sets up and records one; 0 when it is there. */
  private int record(RunSchedule.Run run, ScheduleDirectory directory)
      throws CommandException, InterruptedException {
    console.say(run.name());
    String setup = request.repeats().setups().get(run.side());
    if (setup != null && !interruption.isBegun()) {
      int code = new SetUp(console, interruption).run(setup);
      if (code != 0) {
        console.fail(
            run.name() + ": the set-up of " + run.side() + " ended with exit code " + code);
        return code;
      }
    }
    int code =
        interruption.isBegun()
            ? ExitCode.INTERRUPTED.code()
            : recorder.record(directory.place(run), labels(run));
    return code == 0 && interruption.isBegun() ? ExitCode.INTERRUPTED.code() : code;
  }

  private Map<String, String> labels(RunSchedule.Run run) {
    Map<String, String> labels = new TreeMap<>(request.labels());
    if (!request.repeats().versions().isEmpty()) {
      labels.put("version", run.side());
    }
    labels.put("repeat", Integer.toString(run.repeat()));
    return labels;
  }
}
