package dev.warrenperf.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What the system says of a file or directory, in words. */
public final class FileFault {

  private FileFault() {}

  /**
   * The reason alone, without the path that most messages of the JDK consist of.
   *
   * @param unsaid what is said where the system gives none
   */
  public static String reason(IOException failure, String unsaid) {
    if (!(failure instanceof FileSystemException refused)) {
      return Objects.requireNonNullElse(failure.getMessage(), unsaid);
    }
    if (refused.getReason() != null) {
      return refused.getReason();
    }
    if (refused instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (refused instanceof AccessDeniedException) {
      return "permission denied";
    }
    return refused instanceof FileAlreadyExistsException
        ? "expected no file of that name, found one"
        : unsaid;
  }

  /** Why a file cannot be read. */
  public static String unread(IOException failure) {
    return reason(failure, "cannot be read");
  }

  /** Why nothing can be written, with the file where the system names one. */
  public static String unwritten(IOException failure) {
    String reason = reason(failure, "cannot be written");
    return failure instanceof FileSystemException refused
        ? refused.getFile() + ": " + reason
        : reason;
  }
}
