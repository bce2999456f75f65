package dev.warrenperf.bundle;

import dev.warrenperf.files.DiskSync;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends the scrapes of one node to a plain text file. Each is handed to the system as one write,
 * so a process that is killed loses at most the one that is being written; a power failure, too,
 * when each is forced to disk. Safe for several threads.
 */
public final class SnapshotLogWriter implements Closeable {

  private static final byte[] NOTHING = {};
  private static final byte[] LINE_END = {'\n'};

  private final Path file;
  private final DiskSync sync;
  private final FileChannel channel;
  private long last = Long.MIN_VALUE;

  /**
   * Begins a file.
   *
   * @param sync what each scrape waits for, and the file's entry
   * @throws IOException when it exists or cannot be made
   */
  public SnapshotLogWriter(Path file, DiskSync sync) throws IOException {
    this.file = file;
    this.sync = sync;
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Appends a snapshot, and returns when it has been handed over or forced. A file that cannot take
   * it whole is cut back to what it held before.
   *
   * @param body as many bytes as the header says; empty for a failure
   * @throws IllegalArgumentException when it is of another length, or not later than the one before
   */
  public synchronized void append(SnapshotHeader header, byte[] body) throws IOException {
    if (body.length != header.bytes() || header.instantMillis() <= last) {
      throw new IllegalArgumentException(header + " after " + last + " with " + body.length);
    }
    byte[] line = (header + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] end = body.length == 0 || body[body.length - 1] == '\n' ? NOTHING : LINE_END;
    long before = channel.position();
    try {
      write(ByteBuffer.wrap(line), ByteBuffer.wrap(body), ByteBuffer.wrap(end));
      last = header.instantMillis();
    } catch (IOException failure) {
      channel.truncate(before);
      throw failure;
    }
    sync.force(file);
  }

  /** Appends a scrape that gave no snapshot. */
  public void append(SnapshotHeader header) throws IOException {
    append(header, NOTHING);
  }

  /** The instant of the last scrape in the file, milliseconds; Long.MIN_VALUE when it is empty. */
  public synchronized long lastMillis() {
    return last;
  }

  private void write(ByteBuffer... parts) throws IOException {
    long left = 0;
    for (ByteBuffer part : parts) {
      left += part.remaining();
    }
    while (left > 0) {
      left -= channel.write(parts);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
