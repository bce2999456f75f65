package dev.warrenperf.run;

import dev.warrenperf.render.html.PageTemplates;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.report.Report;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of a finished result: the files of {@code -o}, and what standard output gets.
 *
 * @param <R> the result
 * @param templates of pages
 * @param printed what standard output gets
 * @param files what {@code -o} gets, in the order in which it is told
 */
record Outputs<R>(
    Rendering rendering,
    PageTemplates templates,
    OutputFormat<R> printed,
    List<OutputFormat<R>> files) {

  Outputs(Rendering rendering, OutputFormat<R> printed, List<OutputFormat<R>> files) {
    this(rendering, new PageTemplates(rendering.templates()), printed, files);
  }

  /** Of a report; refuses a {@code --format} that there is not. */
  static Outputs<Report> ofReport(Rendering rendering) throws CommandException {
    ReportFormat[] all = ReportFormat.values();
    return new Outputs<>(
        rendering, FormatWord.parse(rendering.format(), List.of(all)), List.of(all));
  }

  /** The directory of {@code -o}, tried; null for none. What is to be written is begun. */
  OutputDirectory open() throws CommandException {
    OutputDirectory directory =
        rendering.output() == null ? null : OutputDirectory.open(rendering.output());
    List<OutputFormat<R>> asked = directory == null ? List.of(printed) : files;
    asked.forEach(each -> each.begin(templates));
    return directory;
  }

  /** Whether charts are wanted, which cost more than all the rest. */
  boolean drawn() {
    return rendering.output() != null || printed == ReportFormat.HTML;
  }

  /** Writes all files or none, and prints only when that went well. */
  void write(R result, OutputDirectory output, Console console)
      throws CommandException, TemplateFailure {
    String text = printed.document(result, rendering, templates);
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
    for (Document each : files.parallelStream().map(file -> document(file, result)).toList()) {
      documents.put(each.file(), each.orFailure());
    }
    return documents;
  }

  private Document document(OutputFormat<R> file, R result) {
    try {
      String text = file.document(result, rendering.inFile(file.fileColumns()), templates);
      return new Document(file.file(), text, null);
    } catch (TemplateFailure failure) {
      return new Document(file.file(), null, failure);
    }
  }

  /** A text or why there is none. */
  private record Document(String file, String text, TemplateFailure failure) {

    String orFailure() throws TemplateFailure {
      if (failure != null) {
        throw failure;
      }
      return text;
    }
  }
}
