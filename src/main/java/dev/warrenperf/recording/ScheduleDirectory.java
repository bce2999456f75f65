package dev.warrenperf.recording;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.files.Beside;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that the runs of a schedule are recorded into, one process at a time. A run lies
 * there under its name once it is complete; until then it is hidden.
 */
final class ScheduleDirectory implements AutoCloseable {

  private static final int MOST_BYTES = 16 << 20;

  private final Path directory;
  private final RootDirectory root;
  private final FileChannel locked;
  private final DiskSync sync;

  private ScheduleDirectory(Path directory, RootDirectory root, FileChannel locked, DiskSync sync) {
    this.sync = sync;
    this.directory = directory;
    this.root = root;
    this.locked = locked;
  }

  /**
   * Begins in a new or empty directory, or goes on in one that was begun for the same schedule.
   *
   * @param sync what the schedule waits for
   * @throws CommandException with exit code 64 when it was begun for another; with 73 when there
   *     are other things in it, when another process records into it, or when it cannot be written
   * @throws MalformedInputException when its schedule cannot be read
   */
  static ScheduleDirectory open(Path directory, ScheduleFile schedule, DiskSync sync)
      throws CommandException, MalformedInputException {
    try {
      sync.createDirectories(directory);
      RootDirectory root = RootDirectory.of(directory);
      if (!root.holds(ScheduleFile.NAME)) {
        refuseContent(directory);
      }
      ScheduleDirectory opened = new ScheduleDirectory(directory, root, locked(root), sync);
      opened.begin(schedule);
      return opened;
    } catch (IOException failure) {
      throw CommandException.unwritten(directory, failure);
    }
  }

  private static void refuseContent(Path directory) throws IOException {
    if (!GivenPath.isEmpty(directory)) {
      throw new IOException(
          "expected a new or empty directory, or one with "
              + ScheduleFile.NAME
              + ", found other files in it");
    }
  }

  /** The schedule, which is locked before it is written: of two that begin at once, one does. */
  private static FileChannel locked(RootDirectory root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.place(ScheduleFile.NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ours) {
      // told like that of another process
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
    channel.close();
    throw new IOException("expected no other recording into it, found one that goes on");
  }

  /** Empty is what a process left that was killed before it wrote. */
  private void begin(ScheduleFile schedule)
      throws CommandException, MalformedInputException, IOException {
    boolean begun = false;
    try {
      if (locked.size() == 0) {
        write(schedule.toJson());
      } else {
        refuseOther(schedule);
      }
      begun = true;
    } finally {
      if (!begun) {
        close();
      }
    }
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        locked.write(bytes);
      }
      sync.force(root.place(ScheduleFile.NAME));
      sync.force(directory);
    } catch (IOException failure) {
      locked.truncate(0);
      throw failure;
    }
  }

  private void refuseOther(ScheduleFile schedule)
      throws CommandException, MalformedInputException, IOException {
    String difference;
    try {
      difference = ScheduleFile.read(text()).difference(schedule);
    } catch (JsonFault fault) {
      throw new MalformedInputException(file() + ": " + fault.getMessage(), fault);
    }
    if (difference != null) {
      throw CommandException.usage(
          file() + ": expected the options with which it was begun, found others: " + difference);
    }
  }

  /** By the channel: to close another one of this file would give up the lock. */
  private String text() throws IOException, JsonFault {
    if (locked.size() > MOST_BYTES) {
      throw JsonFault.of("", "at most 16 MiB", "more");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) locked.size());
    while (bytes.hasRemaining() && locked.read(bytes) >= 0) {
      // the rest
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private Path file() {
    return child(ScheduleFile.NAME);
  }

  private Path child(String name) {
    return GivenPath.of(GivenPath.child(directory.toString(), name));
  }

  /**
   * Whether a run is there.
   *
   * @throws CommandException with exit code 73 when something else has its name
   */
  boolean holds(RunSchedule.Run run) throws CommandException {
    try {
      root.attributes(run.name());
    } catch (NoSuchFileException none) {
      return false;
    } catch (IOException failure) {
      throw CommandException.unwritten(child(run.name()), failure);
    }
    try {
      if (root.holds(run.name() + "/" + BundleLayout.CHECKSUMS)) {
        return true;
      }
    } catch (IOException other) {
      throw CommandException.unwritten(child(run.name()), other);
    }
    throw new CommandException(
        ExitCode.OUTPUT,
        child(run.name()) + ": expected a complete bundle or nothing, found something else");
  }

  /** Where a run is recorded; what an interrupted recording of it left there is removed. */
  RunPlace place(RunSchedule.Run run) throws CommandException {
    Path made = child("." + run.name() + ".part");
    try {
      Beside.discard(made);
    } catch (IOException failure) {
      throw CommandException.unwritten(directory, failure);
    }
    return new RunPlace(child(run.name()), made);
  }

  /** Lets another process record into it. */
  @Override
  public void close() throws CommandException {
    try {
      locked.close();
    } catch (IOException failure) {
      throw CommandException.unwritten(directory, failure);
    }
  }
}
