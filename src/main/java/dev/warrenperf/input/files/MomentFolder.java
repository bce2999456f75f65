package dev.warrenperf.input.files;

import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.files.SnapshotName.Moment;
import java.util.List;

/**
 * A folder that is a time or a side, and no node: {@code before/api-0.prom}, {@code
 * 2024-06-01T10-00-00Z/api-0.prom}. One that is described, or holds folders of several snapshots
 * each, is a run; one that names a node, too, holds one snapshot.
 */
final class MomentFolder {

  private MomentFolder() {}

  /** What the folder's name tells of the snapshots in it; null when it is no time and no side. */
  static SnapshotName told(FileTree tree, String path) {
    SnapshotName name = SnapshotName.ofFolder(above(tree, path), FileTree.lastName(path));
    if (name.moment() == Moment.UNTOLD) {
      return null;
    }
    FileTree.Folder folder = tree.list(path);
    List<String> inner = folder.folders().stream().filter(RunFolder::mayBeNode).toList();
    boolean run =
        folder.files().stream().anyMatch(RunFolder::isRunFile)
            || inner.stream().anyMatch(node -> snapshots(tree, FileTree.join(path, node)) > 1);
    boolean several = !inner.isEmpty() || snapshots(tree, path) > 1;
    return run || (name.node() != null && several) ? null : name;
  }

  /** The name of the folder around a path. */
  static String above(FileTree tree, String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? tree.title("") : FileTree.lastName(path.substring(0, slash));
  }

  /** How many snapshots lie in a folder; 2 for more. */
  private static long snapshots(FileTree tree, String path) {
    return tree.list(path).files().stream()
        .map(SnapshotName::of)
        .filter(name -> name != null && name.counts(true))
        .limit(2)
        .count();
  }
}
