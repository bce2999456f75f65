package dev.warrenperf.input.files;

import dev.warrenperf.bytes.Spool;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.unit.Printable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of an archive, their bodies in a spool. The names in an archive serve as keys here and
 * never as paths on disk.
 */
final class ArchiveTree implements FileTree {

  private final String given;
  private final String title;
  private final Spool spool;
  private final Map<String, TreeMap<String, Body>> files = new HashMap<>();
  private final Map<String, TreeSet<String>> folders = new HashMap<>();

  /** Where a body lies in the spool, and when it was last changed. */
  record Body(long start, long length, long modifiedMillis) {}

  ArchiveTree(String given, String title, Spool spool) {
    this.given = given;
    this.title = title;
    this.spool = spool;
  }

  /** Adds a file; false when it takes the place of an earlier one of the same name. */
  boolean add(String path, Body body) {
    String folder = parent(path);
    addFolder(folder);
    return files.computeIfAbsent(folder, key -> new TreeMap<>()).put(FileTree.lastName(path), body)
        == null;
  }

  private void addFolder(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      String parent = parent(folder);
      if (!folders.computeIfAbsent(parent, key -> new TreeSet<>()).add(FileTree.lastName(folder))) {
        return;
      }
      folder = parent;
    }
  }

  @Override
  public Folder list(String path) {
    TreeMap<String, Body> bodies = files.get(path);
    TreeSet<String> below = folders.get(path);
    return new Folder(
        bodies == null ? List.of() : List.copyOf(bodies.keySet()),
        below == null ? List.of() : List.copyOf(below));
  }

  @Override
  public InputStream open(String path) throws IOException {
    Body body = body(path);
    return spool.open(body.start(), body.length());
  }

  @Override
  public long modifiedMillis(String path) throws IOException {
    return body(path).modifiedMillis();
  }

  private Body body(String path) throws IOException {
    TreeMap<String, Body> bodies = files.get(parent(path));
    Body body = bodies == null ? null : bodies.get(FileTree.lastName(path));
    if (body == null) {
      throw new FileNotFoundException("no such file in the archive");
    }
    return body;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  @Override
  public String origin(String path) {
    return Printable.of(path.isEmpty() ? given : given + "/" + path);
  }

  @Override
  public String title(String path) {
    return title;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
