package dev.warrenperf.run;

import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.report.Report;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of a finished result: the files of {@code -o}, and what standard output gets.
 *
 * @param <R> the result
 * @param printed what standard output gets
 * @param files what {@code -o} gets, in the order in which it is told
 */
record Outputs<R>(Rendering rendering, OutputFormat<R> printed, List<OutputFormat<R>> files) {

  /** Of a report; refuses a {@code --format} that there is not. */
  static Outputs<Report> ofReport(Rendering rendering) throws CommandException {
    ReportFormat[] all = ReportFormat.values();
    return new Outputs<>(
        rendering, FormatWord.parse(rendering.format(), List.of(all)), List.of(all));
  }

  /** The directory of {@code -o}, tried; null for none. */
  OutputDirectory open() throws CommandException {
    return rendering.output() == null ? null : OutputDirectory.open(rendering.output());
  }

  /** Whether charts are wanted, which cost more than all the rest. */
  boolean drawn() {
    return rendering.output() != null || printed == ReportFormat.HTML;
  }

  /** Writes all files or none, and prints only when that went well. */
  void write(R result, OutputDirectory output, Console console)
      throws CommandException, TemplateFailure {
    String text = printed.document(result, rendering);
    if (output != null) {
      output.write(documents(result));
    }
    console.print(text);
    if (output != null) {
      String names = FormatWord.listed(files.stream().map(OutputFormat::file).toList(), " and ");
      console.say(names + " are in " + rendering.output());
    }
  }

  private SortedMap<String, String> documents(R result) throws TemplateFailure {
    SortedMap<String, String> documents = new TreeMap<>();
    for (OutputFormat<R> each : files) {
      documents.put(each.file(), each.document(result, rendering.inFile(each.fileColumns())));
    }
    return documents;
  }
}
