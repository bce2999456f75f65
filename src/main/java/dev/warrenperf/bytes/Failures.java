package dev.warrenperf.bytes;

import dev.warrenperf.files.FileFault;
import dev.warrenperf.unit.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Turns what the operating system says into one line that begins with the user's own path. */
public final class Failures {

  private Failures() {}

  public static IOException at(String origin, IOException cause) {
    String message = origin + ": " + reason(cause);
    if (cause instanceof EOFException) {
      EOFException truncated = new EOFException(message);
      truncated.initCause(cause);
      return truncated;
    }
    if (cause instanceof ZipException) {
      ZipException corrupt = new ZipException(message);
      corrupt.initCause(cause);
      return corrupt;
    }
    return new IOException(message, cause);
  }

  /** The reason alone, without the path that most messages of the JDK consist of. */
  public static String reason(IOException cause) {
    return Printable.of(FileFault.unread(cause), 300);
  }
}
