package dev.warrenperf.run;

/**
 * What the process tells its caller. The codes keep clear of 1 and 2, which uncaught exceptions,
 * shells and make use.
 */
public enum ExitCode {
  OK(0, "all is well"),
  TARGET_FAILED(10, "a target failed"),
  SLOWER(11, "slower than the baseline"),
  UNDECIDED(12, "undecided, no data or nothing to compare, where a decision was required"),
  INVALID_RUN(13, "the run is not valid"),
  USAGE(64, "the command line is wrong"),
  MALFORMED_INPUT(65, "input is malformed"),
  MISSING_INPUT(66, "input is missing"),
  UNREACHABLE(69, "a node or a server cannot be reached"),
  INTERNAL(70, "internal error"),
  OUTPUT(73, "output cannot be written"),
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
