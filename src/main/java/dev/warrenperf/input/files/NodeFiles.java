package dev.warrenperf.input.files;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.files.RefusedPathException;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.NodeNames;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.SnapshotName.Moment;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.NaturalOrder;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The snapshot files of a run, gathered by node. */
final class NodeFiles {

  /** A snapshot file: its path, and what its name tells. */
  record Found(String path, SnapshotName name) {}

  private final FileTree tree;
  private final List<Node> named;
  private final Notices notices;
  private final NodeNames names;
  private final String folder;
  private final String onlyNode;
  private final Map<String, List<Found>> byNode = new TreeMap<>(NaturalOrder.NATURAL);

  /** The first folder that is a time or a side, and the first that is a node; null without one. */
  private String firstMoment;

  private String firstNode;

  private NodeFiles(FileTree tree, String run, List<Node> named, Notices notices) {
    this.tree = tree;
    this.folder = run.isEmpty() ? tree.title(run) : FileTree.lastName(run);
    this.onlyNode = named.size() == 1 ? named.get(0).name() : folder;
    this.named = named;
    this.notices = notices;
    this.names = new NodeNames(named);
  }

  /** Whether nothing tells a node from others but the name of its only file. */
  static boolean namedByFile(String run, List<Found> files) {
    Found first = files.get(0);
    return files.size() == 1
        && first.name().moment() == Moment.UNTOLD
        && first.path().equals(FileTree.join(run, last(first.path())));
  }

  /** The files of each node that has any, in natural order of the nodes' names. */
  static Map<String, List<Found>> gather(
      FileTree tree, String run, List<Node> named, Notices notices) {
    NodeFiles files = new NodeFiles(tree, run, named, notices);
    files.gatherFlat(run);
    for (String folder : tree.list(run).folders()) {
      if (RunFolder.mayBeNode(folder) && !files.holdsSamples(folder)) {
        files.gatherFolder(FileTree.join(run, folder));
      }
    }
    files.tellMixture();
    return files.byNode;
  }

  /** What clients measured lies beside the nodes of a run whose nodes are told. */
  private boolean holdsSamples(String folder) {
    return folder.equals(BundleLayout.SAMPLES) && !named.isEmpty() && !names.contain(folder);
  }

  private void gatherFlat(String run) {
    for (Found found : snapshots(run, folder, false)) {
      of(names.of(node(found))).add(found);
    }
  }

  private void gatherFolder(String folder) {
    SnapshotName moment = MomentFolder.told(tree, folder);
    if (moment != null) {
      gatherMoment(folder, moment);
      return;
    }
    String node = names.of(last(folder));
    List<Found> found = snapshots(folder, last(folder), named.isEmpty() || names.contain(node));
    if (!found.isEmpty()) {
      firstNode = firstNode == null ? folder : firstNode;
      of(node).addAll(found);
    }
  }

  /** A folder that is a time or a side: nodes are named by the files in it, or by its folders. */
  private void gatherMoment(String folder, SnapshotName moment) {
    firstMoment = firstMoment == null ? folder : firstMoment;
    for (Found found : snapshots(folder, last(folder), true)) {
      String node = moment.node() != null ? moment.node() : node(found);
      of(names.of(node)).add(new Found(found.path(), found.name().in(moment)));
    }
    for (String inner : tree.list(folder).folders()) {
      if (RunFolder.mayBeNode(inner)) {
        for (Found found : snapshots(FileTree.join(folder, inner), inner, true)) {
          of(names.of(inner)).add(new Found(found.path(), found.name().in(moment)));
        }
      }
    }
  }

  private static String last(String path) {
    return FileTree.lastName(path);
  }

  /** By the name of the file, which is the node's own where it tells neither time nor side. */
  private String node(Found found) {
    String told = found.name().node();
    if (told == null && found.name().moment() == Moment.UNTOLD) {
      told = SnapshotName.stem(last(found.path()));
    }
    boolean known = told != null && (named.size() != 1 || names.contain(told));
    return known ? told : onlyNode;
  }

  /**
   * The snapshots in a folder; what else may be meant as one is told.
   *
   * @param name what the folder is called
   * @param known whether it is that of a node
   */
  private List<Found> snapshots(String folder, String name, boolean known) {
    List<Found> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String file : tree.list(folder).files()) {
      SnapshotName told = SnapshotName.of(name, file);
      if (told == null || !told.counts(known)) {
        others.add(file);
      } else {
        found.add(new Found(FileTree.join(folder, file), told));
      }
    }
    others.stream().sorted().forEach(file -> passOver(file, FileTree.join(folder, file)));
    return files(found);
  }

  /** Each is asked for by itself, thousands of them beside one another. */
  private List<Found> files(List<Found> found) {
    List<Optional<String>> refused =
        found.parallelStream().map(each -> refusal(each.path())).toList();
    List<Found> files = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Found each = found.get(i);
      refused
          .get(i)
          .ifPresentOrElse(
              reason -> notices.skipped(RunInput.FILE_SKIPPED, reason, tree.origin(each.path())),
              () -> files.add(each));
    }
    return files;
  }

  private void passOver(String file, String path) {
    if (!RunFolder.isRunFile(file) && !file.equals(BundleLayout.SCRIPT_LOG)) {
      SnapshotName.passOver(file, tree.origin(path), notices);
    }
  }

  private void tellMixture() {
    if (firstMoment != null && firstNode != null) {
      notices.warning(
          "folders-mixed",
          "Folders that are a time or a side, such as '"
              + tree.origin(firstMoment)
              + "', lie beside folders of nodes, such as '"
              + tree.origin(firstNode)
              + "'.");
    }
  }

  /**
   * Of a pipe or a link that leads out, why it is not read: its name does not tell when anything
   * was taken.
   */
  private Optional<String> refusal(String path) {
    try {
      tree.modifiedMillis(path);
      return Optional.empty();
    } catch (RefusedPathException other) {
      return Optional.of(other.getReason());
    } catch (IOException unreadable) {
      return Optional.empty(); // whoever reads it says so
    }
  }

  private List<Found> of(String node) {
    return byNode.computeIfAbsent(Printable.of(node), key -> new ArrayList<>());
  }
}
