package dev.warrenperf.config;

import dev.warrenperf.unit.Word;

/**
 * What a project file and the environment have defaults for. Each is a long option without its
 * hyphens, and holds for the commands that have this option.
 *
 * <p>None of them starts a program, names a place to write to, an address to speak to, or a
 * credential: whoever works in a checkout has not read all of its files.
 */
public enum ProjectKey implements Word {
  TARGETS(Kind.TARGETS),
  WAIVERS(Kind.FILE),
  FAIL_ON(Kind.WORDS),
  BASELINE(Kind.RUNS),
  MARGIN(Kind.TEXT),
  RUN_NOISE(Kind.TEXT),
  CALIBRATION(Kind.FILE),
  NODES(Kind.FILE),
  INTERVAL(Kind.TEXT),
  WARMUP(Kind.TEXT),
  ROLE(Kind.TEXT),
  FORMAT(Kind.TEXT);

  /** What a value is. */
  enum Kind {
    TEXT,
    /** Words that commas part, or a list of them. */
    WORDS,
    /** Of the project. */
    FILE,
    /** A built-in target file, or one of the project. */
    TARGETS,
    /** Runs of the project, or a list of them. */
    RUNS
  }

  private final Kind kind;

  ProjectKey(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The option: {@code --fail-on}. */
  public String option() {
    return "--" + word();
  }

  /** The variable of the environment: {@code WARREN_PERF_FAIL_ON}. */
  public String variable() {
    return "WARREN_PERF_" + name();
  }
}
