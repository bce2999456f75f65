package dev.warrenperf.run;

import dev.warrenperf.analysis.Window;
import dev.warrenperf.bundle.BundleCheck;
import dev.warrenperf.bundle.BundleExport;
import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.files.Beside;
import dev.warrenperf.files.FileFault;
import dev.warrenperf.files.RefusedPathException;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.FileTimes;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.prometheus.PrometheusSource;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code bundle}: verify, show, export and import runs on disk. */
public final class BundlePipeline {

  private final Invocation invocation;
  private final Console console;

  public BundlePipeline(Invocation invocation) {
    this.invocation = invocation;
    this.console = invocation.console();
  }

  /** Reads every file of a bundle, tells what is wrong, and says whether anything is. */
  public int verify(Path directory) throws CommandException, InputException, IOException {
    requireBundle(directory);
    BundleCheck check = BundleCheck.of(directory);
    List<String> problems = new ArrayList<>();
    try (RunInput run = open(directory.toString())) {
      sayOfBundle(run.notices());
    } catch (InputException unreadable) {
      problems.add(unreadable.getMessage());
    }
    check.problems().forEach(problem -> problems.add(directory + ": " + problem));
    problems.forEach(console::fail);
    sayPassedOver(directory, check.passedOver());
    console.print(words(directory, check, problems.size()));
    return problems.isEmpty() ? ExitCode.OK.code() : ExitCode.MALFORMED_INPUT.code();
  }

  private static String words(Path directory, BundleCheck check, int problems) {
    long snapshots = check.logs().values().stream().mapToLong(log -> log.instants().length).sum();
    long failed = check.logs().values().stream().mapToLong(log -> log.failures().size()).sum();
    return "%s: %s of %s, %s, %s as the checksums say, %s\n"
        .formatted(
            Visible.of(directory.toString()),
            Format.counted(snapshots, "snapshot"),
            Format.counted(check.logs().size(), "node"),
            Format.counted(failed, "failed scrape"),
            Format.counted(check.matching(), "file"),
            Format.counted(problems, "problem"));
  }

  /** Prints what a run holds; of one node, its instants; of one instant, the snapshot itself. */
  public int show(String path, String node, Long instantMillis)
      throws CommandException, InputException, IOException {
    try (RunInput run = open(path)) {
      say(run.notices());
      if (node == null) {
        console.print(RunSummary.of(run));
      } else if (instantMillis == null) {
        console.print(RunSummary.of(node(run, node)));
      } else {
        print(node(run, node), instantMillis);
      }
      return ExitCode.OK.code();
    }
  }

  private static NodeInput node(RunInput run, String name) throws CommandException {
    return run.nodes().stream()
        .filter(node -> node.node().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    "expected one of "
                        + String.join(
                            ", ", run.nodes().stream().map(node -> node.node().name()).toList())
                        + ", found \""
                        + name
                        + "\""));
  }

  private void print(NodeInput node, long instantMillis) throws CommandException, IOException {
    for (int i = 0; i < node.size(); i++) {
      if (node.instantMillis(i) == instantMillis) {
        BodyBuffer body = new BodyBuffer();
        node.read(i, body);
        console.printRaw(body.bytes(), body.length());
        return;
      }
    }
    throw CommandException.usage(
        "expected the instant of a snapshot of %s, found %s: without it, all are listed"
            .formatted(node.node().name(), instantMillis));
  }

  /** Writes a bundle as plain files. */
  public int export(Path directory, Path output)
      throws CommandException, InputException, IOException {
    requireBundle(directory);
    try (RunInput run = open(directory.toString())) {
      sayOfBundle(run.notices());
    }
    BundleExport export = BundleExport.of(directory);
    int[] snapshots = new int[1];
    NewDirectory.write(output, place -> snapshots[0] = export.write(place));
    sayPassedOver(directory, export.passedOver());
    console.say(output + " holds " + Format.counted(snapshots[0], "snapshot"));
    return ExitCode.OK.code();
  }

  /** Writes a run as one OpenMetrics file with timestamps. */
  public int exportOpenMetrics(String path, Path file)
      throws CommandException, InputException, IOException {
    try (RunInput run = open(path)) {
      say(run.notices());
      writeBeside(file, run);
      console.say(file + " holds the run, for 'promtool tsdb create-blocks-from openmetrics'");
      return ExitCode.OK.code();
    }
  }

  private void writeBeside(Path file, RunInput run) throws CommandException, IOException {
    OpenMetricsExport export = OpenMetricsExport.of(run);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.OUTPUT, file + ": expected a file or none, found something else");
    }
    Path beside = null;
    try {
      beside = Beside.file(file.toAbsolutePath());
      try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        export.write(out);
      }
      Beside.move(beside, file);
    } catch (IOException failure) {
      if (beside != null) {
        Files.deleteIfExists(beside);
      }
      throw new CommandException(
          ExitCode.OUTPUT, file + ": cannot be written: " + FileFault.unwritten(failure), failure);
    }
    export.leftOut().forEach(line -> console.say("left out: " + line));
  }

  /** Writes any run as a bundle. */
  public int importRun(List<String> paths, Path output)
      throws CommandException, InputException, IOException {
    try (RunInput run = RunSource.open(paths, console.in(), FileTimes.UNUSED)) {
      return importRun(run, null, output);
    }
  }

  /** Writes what a server has stored as a bundle: every series of the range, not only some. */
  public int importServer(PrometheusOptions server, WindowOptions window, Path output)
      throws CommandException, InputException, IOException, InterruptedException {
    ServerRange range = ServerRange.of(window, invocation.clock().instant());
    Window part = new Window(range.from().toEpochMilli(), range.to().toEpochMilli(), "the range");
    try (RunInput run =
        PrometheusSource.open(
            server.request(range, SeriesFilter.everything()),
            true,
            invocation.open(server.access()))) {
      return importRun(run, part, output);
    }
  }

  private int importRun(RunInput run, Window part, Path output)
      throws CommandException, InputException {
    say(run.notices());
    BundleImport bundle = new BundleImport(run, part);
    NewDirectory.write(output, bundle::write);
    bundle.passedOver().forEach(console::say);
    console.say(output + " holds " + Format.counted(bundle.snapshots(), "snapshot"));
    return ExitCode.OK.code();
  }

  private void sayPassedOver(Path directory, List<String> lines) {
    lines.forEach(line -> console.say(directory + ": " + line));
  }

  /** Whoever goes through all files of a bundle tells itself what is passed over. */
  private void sayOfBundle(List<Notice> notices) {
    say(notices.stream().filter(notice -> !notice.code().equals(RunInput.FILE_SKIPPED)).toList());
  }

  private void say(List<Notice> notices) {
    for (Notice notice : notices) {
      String where = notice.file() == null ? "" : notice.file() + ": ";
      console.say(where + notice.text());
    }
  }

  private RunInput open(String path) throws InputException, IOException {
    return RunSource.open(List.of(path), console.in());
  }

  private static void requireBundle(Path directory) throws CommandException {
    if (!Files.isDirectory(directory)) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, directory + ": expected a bundle's directory, found none");
    }
    String expected = directory + ": expected a bundle with " + BundleLayout.DESCRIPTION;
    try {
      if (!RootDirectory.of(directory).holds(BundleLayout.DESCRIPTION)) {
        throw new CommandException(ExitCode.MALFORMED_INPUT, expected + ", found none");
      }
    } catch (RefusedPathException other) {
      throw new CommandException(
          ExitCode.MALFORMED_INPUT, expected + ", found that " + other.getReason(), other);
    } catch (IOException unreadable) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, directory + ": " + FileFault.unread(unreadable), unreadable);
    }
  }
}
