package dev.warrenperf.source;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.files.RefusedPathException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The snapshot files of a run, gathered by node. */
final class NodeFiles {

  /** A snapshot file: its path, and what its name tells. */
  record Found(String path, SnapshotName name) {}

  private final FileTree tree;
  private final RunJson description;
  private final Notices notices;
  private final NodeNames names;
  private final Map<String, List<Found>> byNode = new TreeMap<>(NaturalOrder.NATURAL);

  private NodeFiles(FileTree tree, RunJson description, Notices notices) {
    this.tree = tree;
    this.description = description;
    this.notices = notices;
    this.names = new NodeNames(description.nodes());
  }

  /** The files of each node that has any, in natural order of the nodes' names. */
  static Map<String, List<Found>> gather(
      FileTree tree, String run, RunJson description, Notices notices) {
    NodeFiles files = new NodeFiles(tree, description, notices);
    files.gatherFlat(run);
    for (String folder : tree.list(run).folders()) {
      if (RunFolder.mayBeNode(folder) && !files.holdsSamples(folder)) {
        files.gatherFolder(FileTree.join(run, folder));
      }
    }
    return files.byNode;
  }

  /** What clients measured lies beside the nodes of a run whose nodes are told. */
  private boolean holdsSamples(String folder) {
    return folder.equals(BundleLayout.SAMPLES)
        && !description.nodes().isEmpty()
        && !names.contain(folder);
  }

  private void gatherFlat(String run) {
    String onlyNode = run.isEmpty() ? tree.title(run) : FileTree.lastName(run);
    for (String file : tree.list(run).files()) {
      SnapshotName name = SnapshotName.of(file);
      if (name != null && name.counts(false) && isFile(FileTree.join(run, file))) {
        of(name.node() == null ? onlyNode : name.node())
            .add(new Found(FileTree.join(run, file), name));
      }
    }
  }

  private void gatherFolder(String folder) {
    String node = names.of(FileTree.lastName(folder));
    boolean known = description.nodes().isEmpty() || names.contain(node);
    List<Found> found = new ArrayList<>();
    for (String file : tree.list(folder).files()) {
      SnapshotName name = SnapshotName.of(file);
      if (name != null && name.counts(known) && isFile(FileTree.join(folder, file))) {
        found.add(new Found(FileTree.join(folder, file), name));
      }
    }
    if (!found.isEmpty()) {
      of(node).addAll(found);
    }
  }

  /** Not so a pipe or a link that leads out: its name does not tell when anything was taken. */
  private boolean isFile(String path) {
    try {
      return tree.modifiedMillis(path) > Long.MIN_VALUE;
    } catch (RefusedPathException other) {
      notices.skipped(RunInput.FILE_SKIPPED, other.getReason(), tree.origin(path));
      return false;
    } catch (IOException unreadable) {
      return true; // whoever reads it says so
    }
  }

  private List<Found> of(String node) {
    return byNode.computeIfAbsent(Printable.of(node), key -> new ArrayList<>());
  }
}
