package dev.warrenperf.run;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.document.StoredRunsDocument;
import dev.warrenperf.files.FileFault;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.FileTimes;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.input.files.StoredReport;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFile;
import dev.warrenperf.report.StoredRun;
import dev.warrenperf.store.RunStore;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code runs}: a store of runs that CI jobs add to and compare with. */
public final class RunsPipeline {

  /** Columns of a list: other commands take the names in it, so none is cut. */
  private static final int WHOLE_NAMES = 300;

  private final Invocation invocation;
  private final Console console;
  private final Path directory;

  /**
   * On a store.
   *
   * @param directory of it
   */
  public RunsPipeline(Invocation invocation, Path directory) {
    this.invocation = invocation;
    this.console = invocation.console();
    this.directory = directory;
  }

  /**
   * Adds a run or the report of one, and prints its name.
   *
   * @param request how a run with snapshots is judged
   * @param report a {@code report.json} that it has already; null to judge it
   */
  public int add(ReportRequest request, String report)
      throws CommandException, InputException, IOException, InterruptedException {
    request.inputs().requireOneRun();
    refuseOther(); // before a run is judged, which may take its time
    String run = request.inputs().paths().get(0);
    boolean alone = request.inputs().paths().size() == 1 && StoredReport.at(run).isPresent();
    if (alone && report != null) {
      throw CommandException.usage("--report: expected a run with snapshots, found a report");
    }
    String stored = alone ? run : report;
    String text = text(request, stored);
    String origin = stored == null ? run : stored;
    ReportFile file = ReportFile.read(origin, new StringReader(text), Printable::of);
    String name = name(origin, file.run());
    put(name, text, alone ? null : request.inputs().paths());
    console.print(name + "\n");
    return ExitCode.OK.code();
  }

  private void refuseOther() throws CommandException {
    try {
      RunStore.refuseOther(directory);
    } catch (IOException other) {
      throw CommandException.unwritten(directory, other);
    }
  }

  private String text(ReportRequest request, String stored)
      throws CommandException, InputException, IOException, InterruptedException {
    if (stored == null) {
      return RecordWriter.document(Report.SCHEMA, new ReportPipeline(invocation, request).report());
    }
    StoredReport report =
        StoredReport.at(stored)
            .orElseThrow(
                () ->
                    new MalformedInputException(
                        Printable.of(stored) + ": expected a report.json, found something else"));
    StringWriter text = new StringWriter();
    try (Reader reader = report.open()) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  private static String name(String path, MeasuredRun run) throws MalformedInputException {
    if (run.start() == null) {
      throw new MalformedInputException(
          Printable.of(path) + ": expected a run whose times are known, found none");
    }
    List<String> identity = new ArrayList<>();
    identity.add(String.valueOf(run.version()));
    identity.add(String.valueOf(run.scenario()));
    identity.add(String.valueOf(run.repeat()));
    identity.add(run.start());
    identity.add(run.window());
    run.nodes().forEach(node -> identity.add(node.name()));
    return RunStore.name(run.version(), run.scenario(), run.start(), identity);
  }

  private void put(String name, String text, List<String> paths)
      throws CommandException, InputException {
    try {
      RunStore store = RunStore.create(directory);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (!store.add(name, bytes, paths == null ? null : folder -> copy(paths, folder))) {
        console.say(directory + " holds " + name + " already");
      }
    } catch (IOException failure) {
      throw CommandException.unwritten(directory, failure);
    }
  }

  /** A bundle as it is, byte for byte; any other run as a bundle. */
  private void copy(List<String> paths, Path folder) throws IOException, InputException {
    if (paths.size() == 1 && isBundle(paths.get(0))) {
      RootDirectory from = RootDirectory.of(GivenPath.of(paths.get(0)));
      RootDirectory to = RootDirectory.of(folder);
      RootDirectory.Found found = from.find();
      for (String file : found.files()) {
        try (InputStream in = from.read(file);
            OutputStream out = to.create(file)) {
          in.transferTo(out);
        }
      }
      found.passedOver().lines().forEach(console::say);
      return;
    }
    try (RunInput run = RunSource.open(paths, console.in(), FileTimes.UNUSED)) {
      BundleImport bundle = new BundleImport(run, null);
      bundle.write(folder);
      bundle.passedOver().forEach(console::say);
    }
  }

  private static boolean isBundle(String path) {
    try {
      return GivenPath.isDirectory(path)
          && RootDirectory.of(GivenPath.of(path)).holds(BundleLayout.DESCRIPTION);
    } catch (IOException other) {
      return false;
    }
  }

  /** Prints the runs, by name. */
  public int list(Rendering how) throws CommandException {
    console.print(
        DocumentText.render(
            StoredRunsDocument.of(runs(open())), WHOLE_NAMES, how.color(), how.ascii()));
    return ExitCode.OK.code();
  }

  /** Makes a run the baseline of its scenario that {@code @pinned} stands for. */
  public int pin(String name) throws CommandException {
    RunStore store = open();
    StoredRun run = stored(store, existing(store, name), List.of());
    if (run.run() == null) {
      throw new CommandException(ExitCode.MALFORMED_INPUT, run.name() + ": " + run.refusal());
    }
    if (!run.run().valid()) {
      throw new CommandException(
          ExitCode.INVALID_RUN,
          "expected a valid run to pin, found " + name + ", " + run.refusal());
    }
    return changed(() -> store.pin(run.run().scenario(), name));
  }

  /** Takes the pin of a run away. */
  public int unpin(String name) throws CommandException {
    RunStore store = open();
    existing(store, name);
    return changed(
        () -> {
          if (!store.unpin(name)) {
            console.say(name + " is not pinned");
          }
        });
  }

  /** Takes the snapshots of old runs away. */
  public int prune(String keep) throws CommandException {
    KeptBundles kept = KeptBundles.parse(keep);
    RunStore store = open();
    List<StoredRun> outdated = kept.outdated(runs(store), invocation.clock().instant());
    for (StoredRun run : outdated) {
      changed(() -> store.discardBundle(run.name()));
      console.print(run.name() + "\n");
    }
    console.say("removed the snapshots of " + Format.counted(outdated.size(), "run"));
    return ExitCode.OK.code();
  }

  private interface Change {
    void make() throws IOException;
  }

  private int changed(Change change) throws CommandException {
    try {
      change.make();
      return ExitCode.OK.code();
    } catch (IOException failure) {
      throw CommandException.unwritten(directory, failure);
    }
  }

  private String existing(RunStore store, String name) throws CommandException {
    if (store.holds(name)) {
      return name;
    }
    throw new CommandException(
        ExitCode.MISSING_INPUT, directory + ": expected a run \"" + name + "\", found none");
  }

  private RunStore open() throws CommandException {
    try {
      return RunStore.open(directory);
    } catch (IOException none) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, directory + ": " + FileFault.unread(none), none);
    }
  }

  private List<StoredRun> runs(RunStore store) throws CommandException {
    try {
      List<String> pinned = store.pinned();
      return store.names().stream().map(name -> stored(store, name, pinned)).toList();
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, directory + ": " + FileFault.unread(failure), failure);
    }
  }

  private StoredRun stored(RunStore store, String name, List<String> pinned) {
    boolean bundle = store.hasBundle(name);
    boolean isPinned = pinned.contains(name);
    try {
      StoredReport report =
          StoredReport.at(store.report(name).toString())
              .orElseThrow(() -> new MalformedInputException("its report.json is none"));
      ReportFile file;
      try (Reader text = report.open()) {
        file = ReportFile.read(report.name(), text, Printable::of);
      }
      String refusal = StoreBaseline.refusal(file.run(), file.missed());
      return new StoredRun(name, file.run(), file.conclusion(), refusal, isPinned, bundle);
    } catch (InputException | IOException unreadable) {
      String why = "cannot be read: " + unreadable.getMessage();
      return new StoredRun(name, null, null, why, isPinned, bundle);
    }
  }
}
