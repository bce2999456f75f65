package dev.warrenperf.recording;

import dev.warrenperf.redaction.RedactedCommand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The command to type when the runs of a schedule are there. */
final class NextCommand {

  private NextCommand() {}

  /** {@code compare} for two versions, {@code calibrate} for one; as typed into a POSIX shell. */
  static String of(RunSchedule schedule, RecordRequest request) {
    String directory = RedactedCommand.quoted(request.output().toString());
    String targets = " --targets " + RedactedCommand.quoted(request.watched().targets());
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
