package dev.warrenperf.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory whose files are read and made by names from outside, and nothing outside of it is.
 * Names are {@link FileName}s joined by {@code /}; links are followed only to a place inside; only
 * plain files are opened. Nobody else turns a name into a path. Whoever changes the directory while
 * it is read is not held off in every case. Safe for several threads.
 */
public final class RootDirectory {

  private static final Set<OpenOption> TO_READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path root;

  /** Where folders lie that have been found to be inside, by their names. */
  private final Map<String, Path> foldersInside = new ConcurrentHashMap<>();

  private RootDirectory(Path root) {
    this.root = root;
  }

  /**
   * A directory that is there; it may itself be reached by a link.
   *
   * @throws IOException when nothing is there
   */
  public static RootDirectory of(Path directory) throws IOException {
    return new RootDirectory(directory.toRealPath());
  }

  /**
   * What is in a folder, names as the system gives them, in no certain order.
   *
   * @param folder empty for the directory itself
   * @return null when it is none or cannot be listed
   */
  public String[] list(String folder) throws IOException {
    return (folder.isEmpty() ? root : folderInside(folder)).toFile().list();
  }

  /**
   * What a name stands for; of a link to a place inside, what is there.
   *
   * @throws RefusedPathException when it leads out
   */
  public BasicFileAttributes attributes(String path) throws IOException {
    Path file = resolve(path);
    BasicFileAttributes found = attributes(file);
    return found.isSymbolicLink() ? attributes(target(path, file)) : found;
  }

  /**
   * What is known of a plain file.
   *
   * @throws RefusedPathException when it leads out, or is something else
   */
  public BasicFileAttributes plainFile(String path) throws IOException {
    BasicFileAttributes found = attributes(path);
    requirePlain(path, found);
    return found;
  }

  /**
   * Whether there is a plain file of this name.
   *
   * @throws RefusedPathException when something else is
   */
  public boolean holds(String path) throws IOException {
    try {
      plainFile(path);
      return true;
    } catch (NoSuchFileException none) {
      return false;
    }
  }

  /**
   * Opens a plain file.
   *
   * @throws RefusedPathException when it leads out, or is a directory, pipe, socket or device
   */
  public FileChannel open(String path) throws IOException {
    Path file = resolve(path);
    BasicFileAttributes found = attributes(file);
    if (found.isSymbolicLink()) {
      file = target(path, file);
      found = attributes(file);
    }
    requirePlain(path, found);
    return FileChannel.open(file, TO_READ);
  }

  /** The bytes of a plain file. */
  public InputStream read(String path) throws IOException {
    return Channels.newInputStream(open(path));
  }

  /**
   * Makes a file that is not there, and the folders above it.
   *
   * @throws RefusedPathException when its name cannot be that of a new file here
   */
  public OutputStream create(String path) throws IOException {
    Path place = place(path);
    try {
      return Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException present) {
      throw new RefusedPathException(path, "there is another of that name");
    }
  }

  /**
   * Where a file lies that is made or replaced; the folders above it are made.
   *
   * @throws RefusedPathException when that is elsewhere
   */
  public Path place(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    Path folder = slash < 0 ? root : folder(path.substring(0, slash));
    return child(path, folder, path.substring(slash + 1));
  }

  /** Makes a folder and those above it; one that is there is left as it is. */
  public Path folder(String path) throws IOException {
    Path folder = root;
    for (String name : path.split("/", -1)) {
      folder = child(path, folder, name);
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException present) {
        folder = target(path, folder);
        if (!Files.isDirectory(folder)) {
          throw new RefusedPathException(path, "there is a file where its folder would be");
        }
      }
    }
    return folder;
  }

  /**
   * What is below a directory.
   *
   * @param files paths of its plain files, joined by {@code /}
   * @param passedOver links, what is no plain file, names that cannot be, and what cannot be listed
   */
  public record Found(SortedSet<String> files, PassedOver passedOver) {}

  /**
   * Finds all that is below.
   *
   * @throws IOException when the directory itself cannot be listed
   */
  public Found find() throws IOException {
    Found found = new Found(new TreeSet<>(), new PassedOver());
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String refusal =
                folder.equals(root) ? null : FileName.refusal(folder.getFileName().toString());
            if (refusal == null) {
              return FileVisitResult.CONTINUE;
            }
            found.passedOver().add(below(folder), refusal);
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String refusal = FileName.refusal(file.getFileName().toString());
            String fault = refusal == null ? fault(attributes) : refusal;
            if (fault == null) {
              found.files().add(below(file));
            } else {
              found.passedOver().add(below(file), fault);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(root)) {
              throw failure;
            }
            found.passedOver().add(below(file), FileFault.unread(failure));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private String below(Path file) {
    StringJoiner names = new StringJoiner("/");
    root.relativize(file).forEach(name -> names.add(name.toString()));
    return names.toString();
  }

  /** Why what was found is not opened; null for a plain file. */
  private static String fault(BasicFileAttributes found) {
    if (found.isRegularFile()) {
      return null;
    }
    return found.isSymbolicLink()
        ? "it is a link"
        : found.isDirectory() ? "it is a directory" : "it is a pipe, a socket or a device";
  }

  private static void requirePlain(String path, BasicFileAttributes found)
      throws RefusedPathException {
    String fault = fault(found);
    if (fault != null) {
      throw new RefusedPathException(path, fault);
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file that is there, its folder inside; a link is not followed yet. */
  private Path resolve(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    Path folder = slash < 0 ? root : folderInside(path.substring(0, slash));
    return child(path, folder, path.substring(slash + 1));
  }

  private Path folderInside(String folder) throws IOException {
    Path path = foldersInside.get(folder);
    if (path == null) {
      path = root;
      for (String name : folder.split("/", -1)) {
        path = child(folder, path, name);
      }
      target(folder, path);
      foldersInside.put(folder, path);
    }
    return path;
  }

  private static Path child(String path, Path folder, String name) throws RefusedPathException {
    String refusal = FileName.refusal(name);
    if (refusal != null) {
      throw new RefusedPathException(path, refusal);
    }
    try {
      return folder.resolve(name);
    } catch (InvalidPathException unwritable) {
      throw new RefusedPathException(path, "a name in it cannot be written on this system");
    }
  }

  /** Where something lies, all links resolved. */
  private Path target(String path, Path file) throws IOException {
    Path target;
    try {
      target = file.toRealPath();
    } catch (FileSystemException failed) {
      if (failed instanceof AccessDeniedException || !Files.isSymbolicLink(file)) {
        throw failed;
      }
      throw new RefusedPathException(path, "it is a link that leads nowhere");
    }
    if (!target.startsWith(root)) {
      throw new RefusedPathException(path, "it is a link that leads out");
    }
    return target;
  }
}
