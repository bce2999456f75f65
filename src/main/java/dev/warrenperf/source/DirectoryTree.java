package dev.warrenperf.source;

import dev.warrenperf.model.MissingInputException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directory on disk. A file whose name has a snapshot's extension is not looked at before it is
 * opened: asking for the attributes of 24 000 files takes longer than listing them. Links are not
 * followed when a file is opened, except to a place inside the directory: a run may come from
 * anywhere, and a link in it shall not show other files of whoever reads it.
 */
final class DirectoryTree implements FileTree {

  private static final Set<OpenOption> WITHOUT_FOLLOWING =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final String given;
  private final String root;
  private final Path realRoot;
  private final Notices notices;
  private final Map<String, Folder> listed = new HashMap<>();

  /**
   * @param given the path as the user wrote it
   * @throws MissingInputException when the directory cannot be read
   */
  DirectoryTree(String given, Notices notices) throws MissingInputException {
    this.given = given;
    this.notices = notices;
    try {
      this.realRoot = Path.of(given).toRealPath();
    } catch (IOException e) {
      throw new MissingInputException(Printable.of(given) + ": " + Failures.reason(e), e);
    }
    this.root = realRoot + File.separator;
    if (realRoot.toFile().list() == null) {
      throw new MissingInputException(
          Printable.of(given) + ": expected a directory that can be listed, found none");
    }
  }

  @Override
  public Folder list(String path) {
    return listed.computeIfAbsent(path, this::listOnce);
  }

  private Folder listOnce(String path) {
    String[] names = new File(root + path).list();
    if (names == null) {
      notices.warning("folder-unreadable", "The folder cannot be listed.", origin(path), null);
      return Folder.EMPTY;
    }
    List<String> files = new ArrayList<>(names.length);
    List<String> folders = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String name : names) {
      (SnapshotName.hasExtension(name) ? files : others).add(name);
    }
    Collections.sort(others);
    for (String name : others) {
      look(path, name, files, folders);
    }
    return new Folder(files, folders);
  }

  private void look(String folder, String name, List<String> files, List<String> folders) {
    String path = FileTree.join(folder, name);
    try {
      BasicFileAttributes attributes = attributes(below(path));
      if (attributes.isSymbolicLink()) {
        attributes = attributes(insideTarget(path));
      }
      if (attributes.isDirectory()) {
        folders.add(name);
      } else if (attributes.isRegularFile()) {
        files.add(name);
      }
    } catch (IOException e) {
      notices.skipped("file-skipped", Failures.reason(e), origin(path));
    }
  }

  /** A listing shows names that the locale cannot write with other letters: no file has those. */
  private Path below(String path) throws IOException {
    try {
      return Path.of(root + path);
    } catch (InvalidPathException unwritable) {
      throw new IOException(
          "expected a name that the locale can write (LC_ALL=C.UTF-8 can), found another",
          unwritable);
    }
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Where a link leads, all links resolved; refused outside the directory. */
  private Path insideTarget(String path) throws IOException {
    Path target;
    try {
      target = below(path).toRealPath();
    } catch (NoSuchFileException | FileSystemLoopException e) {
      throw new IOException("it is a link that leads nowhere", e);
    }
    if (!target.startsWith(realRoot)) {
      throw new IOException("it is a link that leads out of the run");
    }
    return target;
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = below(path);
    try {
      return ChannelStream.whole(FileChannel.open(file, WITHOUT_FOLLOWING));
    } catch (IOException e) {
      if (!Files.isSymbolicLink(file)) {
        throw e;
      }
      return ChannelStream.whole(FileChannel.open(insideTarget(path), WITHOUT_FOLLOWING));
    }
  }

  @Override
  public long modifiedMillis(String path) throws IOException {
    return Files.getLastModifiedTime(below(path), LinkOption.NOFOLLOW_LINKS).toMillis();
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
    Path name = Path.of(given).toAbsolutePath().normalize().getFileName();
    return name == null ? "run" : Printable.of(name.toString());
  }

  @Override
  public void close() {
    // nothing is held open between two reads
  }
}
