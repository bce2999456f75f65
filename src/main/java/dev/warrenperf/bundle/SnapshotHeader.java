package dev.warrenperf.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment line before each snapshot of a log: {@code # snapshot 1795466172251
 * duration_ns=3012334 status=200 bytes=23012}. A scrape that gave no snapshot has {@code # failed}
 * and no body.
 *
 * @param taken whether a snapshot follows
 * @param instantMillis when the scrape began, milliseconds since 1970
 * @param durationNanos how long it took
 * @param status the HTTP status, or an error's name; no blanks
 * @param bytes length of the body that follows; 0 for a failure
 */
public record SnapshotHeader(
    boolean taken, long instantMillis, long durationNanos, String status, int bytes) {

  /** No longer line is a header. */
  static final int MOST_CHARACTERS = 256;

  private static final Pattern FORM =
      Pattern.compile(
          "# (snapshot|failed) ([0-9]{1,18}) duration_ns=([0-9]{1,18})"
              + " status=([!-~]{1,80}) bytes=([0-9]{1,9})");

  public SnapshotHeader {
    if (instantMillis < 0 || durationNanos < 0 || bytes < 0 || (!taken && bytes > 0)) {
      throw new IllegalArgumentException("negative, or a failure with a body");
    }
    if (!status.matches("[!-~]{1,80}")) {
      throw new IllegalArgumentException("status: " + status);
    }
  }

  /** The header of a snapshot. */
  public static SnapshotHeader taken(long millis, long nanos, String status, int bytes) {
    return new SnapshotHeader(true, millis, nanos, status, bytes);
  }

  /** The header of a scrape that failed. */
  public static SnapshotHeader failed(long millis, long nanos, String status) {
    return new SnapshotHeader(false, millis, nanos, status, 0);
  }

  /** Reads a line; null when it is no header. */
  static SnapshotHeader parse(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return null;
    }
    boolean taken = form.group(1).equals("snapshot");
    int bytes = Integer.parseInt(form.group(5));
    if (!taken && bytes > 0) {
      return null;
    }
    return new SnapshotHeader(
        taken, Long.parseLong(form.group(2)), Long.parseLong(form.group(3)), form.group(4), bytes);
  }

  /** The line, without its end. */
  @Override
  public String toString() {
    return (taken ? "# snapshot " : "# failed ")
        + instantMillis
        + " duration_ns="
        + durationNanos
        + " status="
        + status
        + " bytes="
        + bytes;
  }
}
