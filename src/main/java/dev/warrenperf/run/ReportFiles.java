package dev.warrenperf.run;

import dev.warrenperf.report.Report;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What becomes of a finished report: the files of {@code -o}, and what standard output gets. */
final class ReportFiles {

  private final Rendering rendering;
  private final ReportFormat format;

  private ReportFiles(Rendering rendering, ReportFormat format) {
    this.rendering = rendering;
    this.format = format;
  }

  /** Refuses a {@code --format} that there is not. */
  static ReportFiles of(Rendering rendering) throws CommandException {
    return new ReportFiles(rendering, ReportFormat.parse(rendering.format()));
  }

  /** The directory of {@code -o}, tried; null for none. */
  OutputDirectory open() throws CommandException {
    return rendering.output() == null ? null : OutputDirectory.open(rendering.output());
  }

  /** Whether charts are wanted, which cost more than all the rest. */
  boolean drawn() {
    return rendering.output() != null || format == ReportFormat.HTML;
  }

  /** Writes all files or none, and prints only when that went well. */
  void write(Report report, OutputDirectory output, Console console) throws CommandException {
    String printed = format.printed(report, rendering);
    if (output != null) {
      output.write(files(report));
    }
    console.print(printed);
    if (output != null) {
      console.say(told() + " are in " + rendering.output());
    }
  }

  private SortedMap<String, String> files(Report report) throws CommandException {
    SortedMap<String, String> files = new TreeMap<>();
    for (ReportFormat each : ReportFormat.values()) {
      files.put(each.file(), each.written(report, rendering));
    }
    return files;
  }

  /** {@code report.txt, report.json and report.html}. */
  private static String told() {
    List<String> names = Stream.of(ReportFormat.values()).map(ReportFormat::file).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
