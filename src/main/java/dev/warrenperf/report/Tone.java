package dev.warrenperf.report;

/** What a drawn limit or event says about the run; a renderer pairs it with a sign and a colour. */
public enum Tone {
  /** A promise that holds. */
  PASS,
  /** A promise that is broken. */
  FAIL,
  /** A promise that the data cannot decide. */
  UNDECIDED,
  /** Nothing judged: a phase, a reset, a plain limit. */
  NEUTRAL
}
