package dev.warrenperf.target;

/** Whether a promise was kept in this run. Ordered from worst to best news. */
public enum Verdict {
  FAIL("FAIL"),
  UNDECIDED("UNDECIDED"),
  NO_DATA("NO DATA"),
  PASS("PASS");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word used in every output. */
  public String word() {
    return word;
  }
}
