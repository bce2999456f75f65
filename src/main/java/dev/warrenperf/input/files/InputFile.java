package dev.warrenperf.input.files;

import dev.warrenperf.bytes.ChannelStream;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.Packing;
import dev.warrenperf.bytes.Spool;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.unit.Printable;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file that the user names: a regular one, or a pipe or standard input, which is spooled so
 * that it can be read more than once.
 */
public final class InputFile implements Closeable {

  /** The argument that means standard input. */
  static final String STANDARD_INPUT = "-";

  /** Beyond this a stream is taken for endless; a temporary directory is often held in memory. */
  static final long MOST_SPOOLED_BYTES = 4L << 30;

  private final String name;
  private final Path file;
  private final Spool spool;

  private InputFile(String name, Path file, Spool spool) {
    this.name = name;
    this.file = file;
    this.spool = spool;
  }

  /**
   * Finds the file; what stands on standard input or in a pipe is read to its end.
   *
   * @throws MissingInputException when it is not there or cannot be opened
   * @throws MalformedInputException when it is a directory, an empty or endless stream, or packed
   *     in a way that is not read here
   */
  public static InputFile of(String given, InputStream standardInput)
      throws MissingInputException, MalformedInputException, IOException {
    if (given.equals(STANDARD_INPUT)) {
      return checked(
          new InputFile("standard input", null, spooled("standard input", standardInput)));
    }
    String name = Printable.of(given);
    if (!GivenPath.exists(given)) {
      throw new MissingInputException(name + ": no such file or directory");
    }
    Path file = GivenPath.of(given);
    if (Files.isDirectory(file)) {
      throw new MalformedInputException(name + ": expected a file, found a directory");
    }
    if (Files.isRegularFile(file)) {
      return checked(new InputFile(name, file, null));
    }
    return checked(new InputFile(name, null, spooledPipe(name, file)));
  }

  private static Spool spooledPipe(String name, Path file)
      throws MissingInputException, MalformedInputException, IOException {
    try (FileInputStream stream = new FileInputStream(file.toFile())) {
      return spooled(name, stream);
    } catch (FileNotFoundException e) {
      throw new MissingInputException(name + ": cannot be opened", e);
    }
  }

  private static Spool spooled(String name, InputStream stream)
      throws MalformedInputException, IOException {
    Spool spool = new Spool();
    boolean done = false;
    try {
      if (!spool.append(stream, MOST_SPOOLED_BYTES)) {
        throw new MalformedInputException(
            name + ": expected at most 4 GiB, found more: save it to a file first");
      }
      if (spool.length() == 0) {
        throw new MalformedInputException(name + ": expected a snapshot, found nothing");
      }
      done = true;
      return spool;
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  private static InputFile checked(InputFile file)
      throws MissingInputException, MalformedInputException, IOException {
    boolean done = false;
    try (InputStream stream = file.open()) {
      byte[] head = stream.readNBytes(Packing.MAGIC_BYTES);
      String refusal = Packing.of(head, head.length).refusal();
      if (refusal != null) {
        throw new MalformedInputException(file.name + ": " + refusal);
      }
      done = true;
      return file;
    } catch (IOException e) {
      throw new MissingInputException(Failures.at(file.name, e).getMessage(), e);
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  /** The file as the user knows it, safe to print. */
  public String name() {
    return name;
  }

  public ChannelStream open() throws IOException {
    return spool == null
        ? ChannelStream.whole(FileChannel.open(file, StandardOpenOption.READ))
        : spool.open(0, spool.length());
  }

  /** When the file was last changed, milliseconds since 1970; Long.MIN_VALUE for a stream. */
  long modifiedMillis() throws IOException {
    return file == null ? Long.MIN_VALUE : Files.getLastModifiedTime(file).toMillis();
  }

  /** Whether it is an archive of a directory. */
  boolean isTar() throws IOException {
    return ArchiveReader.isTar(open(), name);
  }

  /** What the file's name tells; null when it tells nothing or there is none. */
  SnapshotName told() {
    return file == null ? null : SnapshotName.of(lastName());
  }

  /** The name of the node it may come from: from its name, else from a folder called so. */
  String node() {
    SnapshotName told = told();
    if (told != null && told.node() != null) {
      return told.node();
    }
    Path folder = file == null ? null : file.toAbsolutePath().normalize().getParent();
    Path folderName = folder == null ? null : folder.getFileName();
    return folderName != null && NodeRole.namesNode(folderName.toString())
        ? folderName.toString()
        : null;
  }

  /** The name without its folders, safe to print. */
  String title() {
    return file == null ? name : Printable.of(lastName());
  }

  private String lastName() {
    return file.getFileName().toString();
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.close();
    }
  }
}
