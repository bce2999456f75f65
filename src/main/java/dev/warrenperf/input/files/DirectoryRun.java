package dev.warrenperf.input.files;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.NodeNames;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunFiles;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.bundle.ClusterInfoFile;
import dev.warrenperf.input.bundle.MarksFile;
import dev.warrenperf.input.bundle.RecordedNode;
import dev.warrenperf.input.bundle.RecordedNodeInput;
import dev.warrenperf.input.bundle.RunJson;
import dev.warrenperf.input.bundle.ScrapesFile;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.unit.NaturalOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A run made of the files of a directory or an archive. */
public final class DirectoryRun {

  private final FileTree tree;
  private final Notices notices;
  private final String run;
  private final FileTree.Folder top;
  private final RunJson told;
  private final Map<String, List<NodeFiles.Found>> files;
  private final Map<String, RecordedNode> recorded;

  private DirectoryRun(FileTree tree, Notices notices)
      throws MalformedInputException, MissingInputException {
    this.tree = tree;
    this.notices = notices;
    this.run = RunFolder.find(tree);
    this.top = tree.list(run);
    tellFolders();
    this.told =
        top.holds(BundleLayout.DESCRIPTION)
            ? RunJson.read(tree, path(BundleLayout.DESCRIPTION))
            : RunJson.UNTOLD;
    this.recorded =
        told.recorded()
            ? RecordedNode.gather(tree, run, told.nodes(), notices)
            : new TreeMap<>(Map.of());
    this.files = told.recorded() ? Map.of() : NodeFiles.gather(tree, run, told.nodes(), notices);
  }

  /**
   * Reads all but the snapshots themselves.
   *
   * @throws MalformedInputException when there is no snapshot, there are several runs, or {@code
   *     run.json} is broken
   * @throws MissingInputException when {@code run.json} cannot be read
   */
  static RunInput read(FileTree tree, Notices notices, FileTimes fileTimes)
      throws MalformedInputException, MissingInputException {
    return new DirectoryRun(tree, notices).read(fileTimes);
  }

  /** A folder in the place of a file that describes the run. */
  private void tellFolders() {
    for (String folder : top.folders()) {
      if (RunFolder.isRunFile(folder)) {
        notices.skipped(RunInput.FILE_SKIPPED, "it is a directory", tree.origin(path(folder)));
      }
    }
  }

  private RunInput read(FileTimes fileTimes) throws MalformedInputException {
    checkNodes();
    tellRecording();
    Map<String, Node> nodes = nodes();
    List<NodeInput> inputs = new ArrayList<>();
    long last = addRecorded(nodes, inputs);
    for (Map.Entry<String, List<NodeFiles.Found>> entry : files.entrySet()) {
      Timeline timeline =
          Timeline.of(entry.getKey(), entry.getValue(), tree, notices, used(fileTimes));
      last = Math.max(last, timeline.lastInstantMillis());
      boolean byFile = told.nodes().isEmpty() && NodeFiles.namedByFile(run, entry.getValue());
      inputs.add(new FileNodeInput(nodes.get(entry.getKey()), tree, timeline, byFile));
    }
    RunDescription description = description(nodes, runEnd(last));
    RunFiles others = RunFiles.of(tree, run, new NodeNames(description.nodes()));
    return new RunInput(kind(), description, inputs, notices.all(), others, tree);
  }

  /** A snapshot alone lies where and when it was put: its file's time is not that of a scrape. */
  private FileTimes used(FileTimes fileTimes) {
    boolean alone = files.values().stream().allMatch(some -> some.size() == 1);
    return alone && fileTimes == FileTimes.SHOWN ? FileTimes.UNUSED : fileTimes;
  }

  /** Adds the nodes that have snapshots in a log; returns when the last scrape was. */
  private long addRecorded(Map<String, Node> nodes, List<NodeInput> inputs) {
    long last = Long.MIN_VALUE;
    for (Map.Entry<String, RecordedNode> entry : recorded.entrySet()) {
      if (entry.getValue().size() > 0) {
        last = Math.max(last, entry.getValue().lastMillis());
        inputs.add(new RecordedNodeInput(nodes.get(entry.getKey()), tree, entry.getValue()));
      }
    }
    return last;
  }

  private void checkNodes() throws MalformedInputException {
    if (told.recorded() && found().isEmpty()) {
      throw new MalformedInputException(
          tree.origin(run) + ": expected snapshots in the bundle, found none: no node answered");
    }
    if (files.isEmpty() && !told.recorded()) {
      throw new MalformedInputException(
          tree.origin("")
              + ": expected snapshots (.prom, .metrics, .om, .openmetrics or .txt, also with .gz),"
              + " one folder per node or all in one, found none"
              + (notices.tellTruncation() ? ": the archive is truncated" : "")
              + skipped());
    }
    if (found().size() > RunInput.MOST_NODES) {
      throw new MalformedInputException(
          "%s: expected at most %s nodes, found %s by the names of the files"
              .formatted(tree.origin(run), RunInput.MOST_NODES, found().size()));
    }
  }

  private String skipped() {
    String skipped = notices.allSkipped();
    return skipped.isEmpty()
        ? ""
        : skipped + "; one file, or two (before, after), are read whatever they are called";
  }

  /** All nodes, those of the description and those that were found, by name. */
  private Map<String, Node> nodes() {
    Map<String, Node> nodes = new TreeMap<>(NaturalOrder.NATURAL);
    for (Node node : told.nodes()) {
      boolean found = found().contains(node.name());
      nodes.put(
          node.name(), new Node(node.name(), node.role(), node.scraped() || found, node.cores()));
      if (node.scraped() && !found) {
        notices.warning(
            "node-missing",
            "run.json says that " + node.name() + " was scraped, and there is no snapshot of it.");
      }
    }
    for (String name : found()) {
      if (nodes.putIfAbsent(name, new Node(name, NodeRole.of(name), true, null)) == null
          && !told.nodes().isEmpty()) {
        notices.info(
            "node-unlisted", "There are snapshots of " + name + ", which run.json does not name.");
      }
    }
    return nodes;
  }

  /** Names of the nodes with snapshots. */
  private Set<String> found() {
    if (!told.recorded()) {
      return files.keySet();
    }
    Set<String> found = new TreeSet<>(NaturalOrder.NATURAL);
    recorded.forEach(
        (name, log) -> {
          if (log.size() > 0) {
            found.add(name);
          }
        });
    return found;
  }

  /** What the recording itself went through. */
  private void tellRecording() {
    if (told.recorded() && told.info().ended() == null) {
      notices.warning(
          "recording-open",
          "The recording was not closed: it was cut off, or still goes on. What it holds is used.");
    }
    Integer exitCode = told.info().exitCode();
    if (exitCode != null && exitCode != 0) {
      notices.warning("benchmark-failed", "The benchmark ended with exit code " + exitCode + ".");
    }
  }

  private RunInput.Kind kind() {
    if (files.size() == 1 && files.values().iterator().next().size() == 1) {
      return RunInput.Kind.SINGLE;
    }
    return !files.isEmpty() && files.values().stream().allMatch(Timeline::isPair)
        ? RunInput.Kind.PAIR
        : RunInput.Kind.DIRECTORY;
  }

  private Instant runEnd(long lastSnapshotMillis) {
    if (told.info().ended() != null) {
      return told.info().ended();
    }
    return lastSnapshotMillis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(lastSnapshotMillis);
  }

  private RunDescription description(Map<String, Node> nodes, Instant runEnd) {
    List<Phase> phases =
        top.holds(BundleLayout.MARKS)
            ? MarksFile.read(tree, path(BundleLayout.MARKS), runEnd, notices)
            : List.of();
    List<ScrapeFailure> failures =
        told.recorded()
            ? recordedFailures()
            : top.holds(BundleLayout.SCRAPES)
                ? ScrapesFile.read(tree, path(BundleLayout.SCRAPES), notices)
                : List.of();
    List<String> clusterInfo =
        top.holds(BundleLayout.CLUSTER_INFO)
            ? ClusterInfoFile.read(tree, path(BundleLayout.CLUSTER_INFO), notices)
            : List.of();
    return new RunDescription(
        tree.title(run), told.info(), List.copyOf(nodes.values()), phases, failures, clusterInfo);
  }

  /** By time and node. */
  private List<ScrapeFailure> recordedFailures() {
    return recorded.entrySet().stream()
        .flatMap(entry -> entry.getValue().failures(entry.getKey()).stream())
        .sorted(ScrapeFailure.ORDER)
        .toList();
  }

  private String path(String name) {
    return FileTree.join(run, name);
  }
}
