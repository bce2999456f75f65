package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ExpositionFormat;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.exposition.TimestampedReader;
import dev.warrenperf.exposition.TimestampedRun;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.judge.BoundsCheck;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Series;
import dev.warrenperf.render.text.TextLint;
import dev.warrenperf.report.LintReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code lint}: what is wrong with snapshots, which targets their bounds never decide, and which
 * find nothing in them.
 */
public final class Lint {

  private final Console console;

  public Lint(Console console) {
    this.console = console;
  }

  /** Checks the files, prints what was found, and returns the process's exit code. */
  public int run(LintRequest request) throws CommandException, InputException, IOException {
    if (request.files().isEmpty()) {
      return targetsAlone(request.targets());
    }
    PlainFormat format = FormatWord.parse(request.format(), List.of(PlainFormat.values()));
    ExpositionFormat exposition = RunOptions.format(request.exposition());
    ParseOptions options = new ParseOptions(request.strict(), exposition, true);
    LintedTargets targets = new LintedTargets(Judging.load(request.targets()));
    List<LintReport.File> files = new ArrayList<>();
    for (String path : request.files()) {
      files.addAll(check(path, options, targets));
    }
    LintReport report = targets.report(files);
    console.print(
        switch (format) {
          case TEXT -> TextLint.render(report, targets.targets().origin());
          case JSON -> RecordWriter.document(LintReport.SCHEMA, report);
        });
    return (report.isAccepted() ? ExitCode.OK : ExitCode.MALFORMED_INPUT).code();
  }

  /** Without a snapshot all that can be known is whether the target file is right. */
  private int targetsAlone(String targets) throws CommandException, InputException {
    if (TargetFile.builtInNames().contains(targets)) {
      throw CommandException.usage(
          "missing required parameter: 'FILE' (see warren-perf lint --help)");
    }
    return OptionValue.of("--targets", () -> new Targets(console).run(List.of(targets)));
  }

  /** One file, or every snapshot of a directory. */
  private List<LintReport.File> check(String path, ParseOptions options, LintedTargets targets)
      throws InputException, IOException {
    List<LintReport.File> files = new ArrayList<>();
    try (RunInput input = RunSource.open(List.of(path), console.in())) {
      for (NodeInput node : input.nodes()) {
        for (int i = 0; i < node.size(); i++) {
          String origin = node.origin(i);
          try {
            files.add(
                input.kind() == RunInput.Kind.SINGLE
                    ? streamed(node, origin, options, targets)
                    : whole(node, i, options, targets));
          } catch (IOException failure) {
            files.add(unreadable(origin, failure));
          }
        }
      }
    }
    return files;
  }

  /** A file of its own may hold many snapshots, or may be anything of any size. */
  private static LintReport.File streamed(
      NodeInput node, String origin, ParseOptions options, LintedTargets targets)
      throws IOException {
    TimestampedRun run;
    try (InputStream body = node.open(0)) {
      run = TimestampedReader.read(origin, body, targets.wanted().filter(), options);
    }
    if (run.result().accepted()) {
      targets.see(origin, run);
    }
    List<Series> series = run.nodes().stream().flatMap(part -> part.series().stream()).toList();
    return file(origin, run.result(), targets.targets(), series);
  }

  private static LintReport.File whole(
      NodeInput node, int i, ParseOptions options, LintedTargets targets) throws IOException {
    SnapshotReader reader = new SnapshotReader(targets.wanted().filter(), options);
    node.read(i, reader.nextBody());
    ParseResult result = reader.read(() -> node.origin(i));
    if (result.accepted()) {
      targets.see(node.origin(i), reader.samples());
    }
    return file(node.origin(i), result, targets.targets(), reader.samples().series());
  }

  private static LintReport.File file(
      String origin, ParseResult result, TargetSet targets, List<Series> series) {
    return new LintReport.File(
        origin,
        result.format().word(),
        result.accepted(),
        result.families(),
        result.samples(),
        result.problems().stream().map(Lint::fault).toList(),
        result.accepted() ? BoundsCheck.of(targets, series) : List.of());
  }

  private static LintReport.File unreadable(String origin, IOException failure) {
    String message = Objects.toString(failure.getMessage()).replace(origin + ": ", "");
    LintReport.Fault fault = new LintReport.Fault(1, 1, Problem.Tier.SYNTAX.word(), message);
    return new LintReport.File(origin, null, false, 0, 0, List.of(fault), List.of());
  }

  private static LintReport.Fault fault(Problem problem) {
    return new LintReport.Fault(
        problem.line(), problem.column(), problem.tier().word(), problem.message());
  }
}
