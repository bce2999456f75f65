package dev.warrenperf.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One temporary file that holds what can be read from its source only once. Its name is removed as
 * soon as it is open, where the system allows that, so that nothing stays behind even when the
 * process is killed.
 */
public final class Spool implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private final byte[] buffer = new byte[64 * 1024];
  private long length;

  public Spool() throws SpoolException {
    try {
      file = Files.createTempFile("warren-perf-", ".spool");
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new SpoolException(System.getProperty("java.io.tmpdir"), e);
    }
    deleteName();
  }

  private void deleteName() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // a system that keeps the names of open files: close() tries again
    }
  }

  /** Bytes written so far; where the next body begins. */
  public long length() {
    return length;
  }

  /** Appends all that the stream gives. What was appended before a failure stays, unnamed. */
  public void append(InputStream from) throws IOException {
    append(from, Long.MAX_VALUE);
  }

  /** Appends what the stream gives and stops beyond {@code most} bytes; false when it did. */
  public boolean append(InputStream from, long most) throws IOException {
    long start = length;
    int count;
    while ((count = from.read(buffer, 0, buffer.length)) >= 0) {
      write(ByteBuffer.wrap(buffer, 0, count));
      if (length - start > most) {
        return false;
      }
    }
    return true;
  }

  /** Appends the first {@code count} bytes. */
  public void append(byte[] bytes, int count) throws IOException {
    write(ByteBuffer.wrap(bytes, 0, count));
  }

  private void write(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        length += channel.write(bytes, length);
      }
    } catch (IOException e) {
      throw new SpoolException(String.valueOf(file.getParent()), e);
    }
  }

  /** A stretch of the file; safe for use by several threads, each with a stream of its own. */
  public ChannelStream open(long start, long bytes) {
    return ChannelStream.part(channel, start, bytes);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    deleteName();
  }

  /** The fault lies with the temporary file, not with the input. */
  public static final class SpoolException extends IOException {
    private static final long serialVersionUID = 1;

    SpoolException(String directory, IOException cause) {
      super("cannot write a temporary file in " + directory + ": " + Failures.reason(cause), cause);
    }
  }
}
