package dev.warrenperf.files;

import dev.warrenperf.unit.Visible;
import java.nio.file.FileSystemException;

/** A name that leads elsewhere, or a thing that is no plain file: it is passed over. */
public final class RefusedPathException extends FileSystemException {
  private static final long serialVersionUID = 1;

  /**
   * Says which and why.
   *
   * @param path as the message names it
   */
  public RefusedPathException(String path, String reason) {
    super(Visible.of(path), null, reason);
  }
}
