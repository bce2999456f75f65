package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Whether a promise was kept in this run. Ordered from worst to best news. */
public enum Verdict implements Word {
  FAIL("FAIL"),
  UNDECIDED("UNDECIDED"),
  NO_DATA("NO DATA"),
  PASS("PASS");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
