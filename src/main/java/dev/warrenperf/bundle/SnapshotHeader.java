package dev.warrenperf.bundle;

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

  private static final int MOST_STATUS = 80;

  private static final String TAKEN = "# snapshot ";
  private static final String FAILED = "# failed ";
  private static final String DURATION = " duration_ns=";
  private static final String STATUS = " status=";
  private static final String BYTES = " bytes=";

  public SnapshotHeader {
    if (instantMillis < 0 || durationNanos < 0 || bytes < 0 || (!taken && bytes > 0)) {
      throw new IllegalArgumentException("negative, or a failure with a body");
    }
    if (!isWord(status)) {
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

  /** When the scrape was over, milliseconds since 1970, rounded up. */
  public long endMillis() {
    return instantMillis + (durationNanos + 999_999) / 1_000_000;
  }

  /** Reads a line; null when it is no header. Without expressions, for there are thousands. */
  static SnapshotHeader parse(String line) {
    boolean taken = line.startsWith(TAKEN);
    int instant = taken ? TAKEN.length() : line.startsWith(FAILED) ? FAILED.length() : -1;
    int duration = line.indexOf(DURATION);
    int status = line.indexOf(STATUS);
    int bytes = line.lastIndexOf(BYTES);
    if (instant < 0 || duration < instant || status < duration || bytes < status) {
      return null;
    }
    long millis = number(line, instant, duration, 18);
    long nanos = number(line, duration + DURATION.length(), status, 18);
    long length = number(line, bytes + BYTES.length(), line.length(), 9);
    String word = line.substring(Math.min(status + STATUS.length(), bytes), bytes);
    boolean sound = millis >= 0 && nanos >= 0 && length >= 0 && isWord(word);
    return sound && (taken || length == 0)
        ? new SnapshotHeader(taken, millis, nanos, word, (int) length)
        : null;
  }

  /** Digits alone, at least one and at most so many; -1 for anything else. */
  private static long number(String line, int from, int to, int most) {
    if (to <= from || to - from > most) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      char digit = line.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  /** Visible ASCII, one to eighty characters. */
  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_STATUS
        && text.chars().allMatch(character -> character > ' ' && character <= '~');
  }

  /** The line, without its end. */
  @Override
  public String toString() {
    return (taken ? TAKEN : FAILED)
        + instantMillis
        + DURATION
        + durationNanos
        + STATUS
        + status
        + BYTES
        + bytes;
  }
}
