package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Whether a promise was kept in this run. Ordered from worst to best news. */
public enum Verdict implements Word {
  FAIL,
  UNDECIDED,
  NO_DATA,
  PASS;

  @Override
  public String word() {
    return name().replace('_', ' ');
  }
}
