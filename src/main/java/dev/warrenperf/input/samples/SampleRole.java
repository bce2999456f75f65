package dev.warrenperf.input.samples;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of client samples is for. */
public enum SampleRole {
  /** Durations. */
  DURATION("column"),
  /** HTTP statuses, or gRPC's codes. */
  STATUS("status"),
  /** Whether the call succeeded: {@code true}, {@code 1} or {@code ok}. */
  SUCCESS("success"),
  /** What went wrong; empty when nothing did. */
  ERROR("error"),
  /** The operation that was called. */
  OPERATION("by"),
  /** Seconds from the file's start to the call's start; only hey tells them. */
  OFFSET(null),
  /** When the call began since 1970, in seconds, milliseconds or finer, as JMeter and ab tell. */
  START(null),
  /** Likewise when it ended, as k6 tells. */
  END(null);

  private static final Set<String> TRUE = Set.of("true", "1", "ok");

  private final String option;

  SampleRole(String option) {
    this.option = option;
  }

  /** The role that an option names behind the file; empty when none does. */
  public static Optional<SampleRole> ofOption(String option) {
    for (SampleRole role : values()) {
      if (option.equals(role.option)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether a column of it tells when a call began. */
  boolean tellsStart() {
    return this == OFFSET || this == START || this == END;
  }

  /** Whether a word in a column of successes says that the call succeeded. */
  static boolean isTrue(String word) {
    return TRUE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** What tells success by this role, for a message; empty when the role tells none. */
  String successes() {
    return switch (this) {
      case STATUS -> "a status of success is 2xx, OK, or 0 beside other codes of gRPC (1 to 16)";
      case SUCCESS -> "success is true, 1 or ok";
      case ERROR -> "success is an empty error";
      case DURATION, OPERATION, OFFSET, START, END -> "";
    };
  }
}
