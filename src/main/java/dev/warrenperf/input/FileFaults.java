package dev.warrenperf.input;

/** What is wrong with single lines of one file: the first few are told, the others counted. */
public final class FileFaults {

  private static final int MOST_TOLD = 3;

  private final String origin;
  private final Notices notices;
  private int count;
  private String first;

  public FileFaults(String origin, Notices notices) {
    this.origin = origin;
    this.notices = notices;
  }

  /**
   * Tells of a fault, or only counts it when there were enough.
   *
   * @param line one-based, or null
   */
  public void broken(String text, Integer line) {
    if (first == null) {
      first = origin + (line == null ? "" : ":" + line) + ": " + text;
    }
    if (++count <= MOST_TOLD) {
      notices.warning("file-broken", text, origin, line);
    }
  }

  /** How many there were. */
  public int count() {
    return count;
  }

  /** The first of them with its place; null without one. */
  public String first() {
    return first;
  }

  /** Tells how many there were beyond those told; to be called at the file's end. */
  public void tellOthers() {
    if (count > MOST_TOLD) {
      notices.warning(
          "file-broken", (count - MOST_TOLD) + " more faults in this file.", origin, null);
    }
  }
}
