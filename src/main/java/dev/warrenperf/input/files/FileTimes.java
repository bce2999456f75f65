package dev.warrenperf.input.files;

/** What the time at which a file was last changed is good for: the least trusted of all times. */
public enum FileTimes {
  /** The snapshot was taken then. */
  TRUSTED,
  /** What rests on it is shown, and decides nothing. */
  SHOWN,
  /** It tells the order of snapshots and nothing more. */
  UNUSED
}
