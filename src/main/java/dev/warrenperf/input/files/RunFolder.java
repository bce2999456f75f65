package dev.warrenperf.input.files;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.unit.NaturalOrder;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the folder of a tree that is the run: the top, or the only run below it. */
final class RunFolder {

  private static final Set<String> RUN_FILES =
      Set.of(
          BundleLayout.DESCRIPTION,
          BundleLayout.SCRAPES,
          BundleLayout.MARKS,
          BundleLayout.CLUSTER_INFO);
  private static final int MOST_LEVELS = 8;

  private final FileTree tree;

  private RunFolder(FileTree tree) {
    this.tree = tree;
  }

  /** Whether the file describes a run and is no snapshot. */
  static boolean isRunFile(String name) {
    return RUN_FILES.contains(name);
  }

  /** Whether a folder may be that of a node. */
  static boolean mayBeNode(String folder) {
    return !folder.startsWith(".") && !folder.equals(BundleLayout.HEALTH) && !isRunFile(folder);
  }

  /**
   * Whether the tree is a run itself: it is described, or has snapshots at its top or in folders of
   * nodes. With a run or an archive among its entries it is a directory of runs.
   */
  static boolean holdsRun(FileTree tree) {
    return new RunFolder(tree).holdsRun();
  }

  /** Whether this program wrote the folder: the text in it is no snapshot. */
  private static boolean isOutput(FileTree.Folder folder) {
    return folder.holds(StoredReport.NAME) || folder.holds("history.json");
  }

  private boolean holdsRun() {
    FileTree.Folder top = tree.list("");
    if (top.files().stream().anyMatch(RunFolder::isRunFile) || hasSnapshots(top, false)) {
      return true;
    }
    List<String> folders =
        top.folders().stream()
            .filter(RunFolder::mayBeNode)
            .filter(folder -> !isOutput(tree.list(folder)))
            .toList();
    return top.files().stream().noneMatch(RunFolder::isArchive)
        && folders.stream().noneMatch(this::isRun)
        && folders.stream()
            .anyMatch(
                folder ->
                    MomentFolder.told(tree, folder) != null
                        || (hasSnapshots(tree.list(folder), true) && nodeParts(folder) == 0));
  }

  /**
   * The path of the run.
   *
   * @throws MalformedInputException when there are several
   */
  static String find(FileTree tree) throws MalformedInputException {
    return new RunFolder(tree).find();
  }

  private String find() throws MalformedInputException {
    String folder = "";
    for (int level = 0; level < MOST_LEVELS; level++) {
      FileTree.Folder here = tree.list(folder);
      if (here.files().stream().anyMatch(RunFolder::isRunFile) || hasSnapshots(here, false)) {
        return folder;
      }
      String only = onlyRunBelow(folder, here);
      if (only == null) {
        return folder;
      }
      folder = only;
    }
    return folder;
  }

  private String onlyRunBelow(String folder, FileTree.Folder here) throws MalformedInputException {
    List<String> data = new ArrayList<>();
    List<String> runs = new ArrayList<>();
    here.files().stream().filter(RunFolder::isArchive).forEach(runs::add);
    List<String> folders = here.folders().stream().filter(RunFolder::mayBeNode).toList();
    for (String name : folders) {
      String path = FileTree.join(folder, name);
      if (isRun(path)) {
        runs.add(name);
      } else if (hasSnapshots(tree.list(path), true) || MomentFolder.told(tree, path) != null) {
        data.add(name);
      }
    }
    if (runs.size() + (runs.isEmpty() ? 0 : data.size()) > 1) {
      runs.addAll(data);
      throw several(folder, runs);
    }
    if (runs.size() == 1 && !isArchive(runs.get(0))) {
      return FileTree.join(folder, runs.get(0));
    }
    if (data.isEmpty()) {
      return folders.size() == 1 ? FileTree.join(folder, folders.get(0)) : null;
    }
    String first = FileTree.join(folder, data.get(0));
    return data.size() == 1 && (nodeParts(first) > 0 || untold(first) > 1) ? first : null;
  }

  private MalformedInputException several(String folder, List<String> runs) {
    List<String> sorted = runs.stream().sorted(NaturalOrder.NATURAL).toList();
    return new MalformedInputException(
        "%s: expected one run, found %s, such as '%s' and '%s': name one of them"
            .formatted(
                tree.origin(folder),
                sorted.size(),
                Printable.of(sorted.get(0), 100),
                Printable.of(sorted.get(1), 100)));
  }

  /** A run by its own description, by folders of nodes in it, or by files of several nodes. */
  private boolean isRun(String path) {
    FileTree.Folder folder = tree.list(path);
    if (MomentFolder.told(tree, path) != null) {
      return false;
    }
    return folder.holds(BundleLayout.DESCRIPTION)
        || nodeParts(path) > 1
        || folder.folders().stream()
            .filter(RunFolder::mayBeNode)
            .anyMatch(inner -> hasSnapshots(tree.list(FileTree.join(path, inner)), true));
  }

  /**
   * How many nodes the files of a folder name: 0, 1 or 2 for more. None in a folder that is plainly
   * a node's own, whatever stands before the time there.
   */
  private long nodeParts(String path) {
    if (NodeRole.of(FileTree.lastName(path)) != null) {
      return 0;
    }
    return tree.list(path).files().stream()
        .map(SnapshotName::of)
        .filter(Objects::nonNull)
        .map(SnapshotName::node)
        .filter(Objects::nonNull)
        .distinct()
        .limit(2)
        .count();
  }

  /** How many files tell neither time nor side, each a node of its own; none in a node's folder. */
  private long untold(String path) {
    if (NodeRole.of(FileTree.lastName(path)) != null || MomentFolder.told(tree, path) != null) {
      return 0;
    }
    return tree.list(path).files().stream()
        .map(file -> SnapshotName.of(FileTree.lastName(path), file))
        .filter(name -> name != null && name.counts(false))
        .filter(name -> name.moment() == SnapshotName.Moment.UNTOLD)
        .limit(2)
        .count();
  }

  private static boolean hasSnapshots(FileTree.Folder folder, boolean nodeFolder) {
    return folder.files().stream()
        .map(SnapshotName::of)
        .anyMatch(name -> name != null && name.counts(nodeFolder));
  }

  private static boolean isArchive(String file) {
    return file.endsWith(".tar.gz")
        || file.endsWith(".tgz")
        || file.endsWith(".tar.zst")
        || file.endsWith(".tar");
  }
}
