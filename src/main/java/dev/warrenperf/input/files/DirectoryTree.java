package dev.warrenperf.input.files;

import dev.warrenperf.bytes.ChannelStream;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.files.FileName;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory on disk. A file whose name has a snapshot's extension is not looked at when it is
 * listed: runs are listed to tell what they are, and asking for the attributes of 24 000 files
 * takes longer than that. Whoever reads a run asks for them, beside one another. A run may come
 * from anywhere, so only what {@link RootDirectory} opens is read.
 */
final class DirectoryTree implements FileTree {

  private final String given;
  private final RootDirectory root;
  private final Notices notices;
  private final Map<String, Folder> listed = new HashMap<>();

  /**
   * Opens nothing yet.
   *
   * @param given the path as the user wrote it
   * @throws MissingInputException when the directory cannot be read
   */
  DirectoryTree(String given, Notices notices) throws MissingInputException {
    this.given = given;
    this.notices = notices;
    try {
      this.root = RootDirectory.of(GivenPath.of(given));
      if (root.list("") == null) {
        throw new MissingInputException(
            Printable.of(given) + ": expected a directory that can be listed, found none");
      }
    } catch (IOException e) {
      throw new MissingInputException(Printable.of(given) + ": " + Failures.reason(e), e);
    }
  }

  @Override
  public Folder list(String path) {
    return listed.computeIfAbsent(path, this::listOnce);
  }

  private Folder listOnce(String path) {
    String[] names = names(path);
    if (names == null) {
      notices.warning("folder-unreadable", "The folder cannot be listed.", origin(path), null);
      return Folder.EMPTY;
    }
    List<String> files = new ArrayList<>(names.length);
    List<String> folders = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : names) {
      boolean snapshot = SnapshotName.hasExtension(name) && FileName.refusal(name) == null;
      (snapshot ? files : others).add(name);
    }
    Collections.sort(others);
    for (String name : others) {
      look(FileTree.join(path, name), name, files, folders);
    }
    return new Folder(files, folders);
  }

  private String[] names(String folder) {
    try {
      return root.list(folder);
    } catch (IOException unreadable) {
      return null;
    }
  }

  private void look(String path, String name, List<String> files, List<String> folders) {
    try {
      if (root.attributes(path).isDirectory()) {
        folders.add(name);
      } else if (root.holds(path)) {
        files.add(name);
      }
    } catch (IOException e) {
      notices.skipped(RunInput.FILE_SKIPPED, Failures.reason(e), origin(path));
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return ChannelStream.whole(root.open(path));
  }

  @Override
  public long modifiedMillis(String path) throws IOException {
    return root.plainFile(path).lastModifiedTime().toMillis();
  }

  @Override
  public String origin(String path) {
    if (path.isEmpty()) {
      return Printable.of(given);
    }
    return Printable.of(given.endsWith("/") ? given + path : given + "/" + path);
  }

  @Override
  public String title(String path) {
    if (!path.isEmpty()) {
      return Printable.of(FileTree.lastName(path));
    }
    // of the path as given, not of where a link leads: "latest" is what its owner calls the run
    Path name = GivenPath.of(given).toAbsolutePath().normalize().getFileName();
    return name == null ? "run" : Printable.of(name.toString());
  }

  @Override
  public void close() {
    // nothing is held open between two reads
  }
}
