package dev.warrenperf.recording;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.redaction.RedactedCommand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The command to type when what was asked for is recorded; as typed into a POSIX shell. */
final class NextCommand {

  private NextCommand() {}

  /** {@code report} for a single run; the first built-in targets are those of report anyway. */
  static String of(RecordRequest request) {
    boolean usual = TargetSet.BUILT_IN.get(0).equals(request.watched().targets());
    return "warren-perf report" + (usual ? "" : targets(request)) + " " + path(request);
  }

  private static String targets(RecordRequest request) {
    return " --targets " + RedactedCommand.quoted(request.watched().targets());
  }

  private static String path(RecordRequest request) {
    return RedactedCommand.quoted(request.output().toString());
  }

  /** {@code compare} for two versions, {@code calibrate} for one. */
  static String of(RunSchedule schedule, RecordRequest request) {
    String directory = path(request);
    String targets = targets(request);
    if (schedule.sides().size() == 1) {
      return "warren-perf calibrate" + targets + " " + directory;
    }
    return schedule.sides().stream()
        .map(side -> patterns(directory + "/" + side, schedule.count()))
        .collect(Collectors.joining(" -- ", "warren-perf compare" + targets + " ", ""));
  }

  /** Matches the runs of this version alone, also where its name begins that of the other. */
  private static String patterns(String prefix, int count) {
    List<String> patterns =
        IntStream.rangeClosed(1, Integer.toString(count).length())
            .mapToObj(digits -> prefix + "-" + "[0-9]".repeat(digits))
            .toList();
    return String.join(" ", patterns);
  }
}
