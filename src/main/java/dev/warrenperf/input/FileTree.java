package dev.warrenperf.input;

import dev.warrenperf.bytes.BodySource;
import java.io.Closeable;
import java.util.List;

/**
 * Files in folders, on disk or in an archive. A path is the names from the root joined by {@code
 * /}; the root itself is the empty path.
 */
public interface FileTree extends BodySource, Closeable {

  /** What a folder holds; empty when there is no such folder or it cannot be read. */
  Folder list(String path);

  /** A short name for the run that lies in a folder, safe to print. */
  String title(String path);

  /** Joins a folder's path and a name in it. */
  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** The last name of a path. */
  static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The names in one folder.
   *
   * @param files in no certain order, for sorting thousands of names takes longer than listing them
   * @param folders sorted
   */
  record Folder(List<String> files, List<String> folders) {
    public static final Folder EMPTY = new Folder(List.of(), List.of());

    public boolean holds(String file) {
      return files.contains(file);
    }
  }
}
