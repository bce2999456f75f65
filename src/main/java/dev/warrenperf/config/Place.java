package dev.warrenperf.config;

import dev.warrenperf.unit.Unit;
import java.util.List;

/** Where a limit stands, and so which units and which direction fit. */
enum Place {
  LATENCY("a duration such as 500ms, 2s or 1.5min", true),
  SIZE("a size such as 100KiB or 1MB", true),
  /** Of a metric whose unit is known when it is seen. */
  OBSERVATION("a quantity such as 500ms, 100KiB or 50", true),
  RATE("a rate such as 100/s, 60/min or 5/h", false),
  GAUGE("a quantity such as 1000, 50%, 512MB or 5s", false),
  CPU("a share of CPU such as 50%", true),
  MEMORY("a size such as 512MB or 512MiB", true);

  private final String fitting;
  private final boolean upperOnly;

  Place(String fitting, boolean upperOnly) {
    this.fitting = fitting;
    this.upperOnly = upperOnly;
  }

  /** What fits, in words with examples. */
  String fitting() {
    return fitting;
  }

  boolean fits(Unit unit) {
    return switch (this) {
      case LATENCY -> unit == Unit.SECONDS;
      case OBSERVATION -> unit != Unit.PER_SECOND && unit != Unit.BYTES_PER_SECOND;
      case RATE -> unit == Unit.PER_SECOND || unit == Unit.BYTES_PER_SECOND;
      case GAUGE -> true;
      case CPU -> unit == Unit.RATIO;
      case SIZE, MEMORY -> unit == Unit.BYTES;
    };
  }

  /**
   * Where limits of observations stand: durations or sizes where all that may serve are known to be
   * such; else what fits is not known before the metric is seen.
   *
   * @param units of the metrics that may serve
   */
  static Place ofObservations(List<Unit> units) {
    if (units.stream().allMatch(unit -> unit == Unit.SECONDS)) {
      return LATENCY;
    }
    return units.stream().allMatch(unit -> unit == Unit.BYTES) ? SIZE : OBSERVATION;
  }

  /** Whether only small values can be promised here. */
  boolean upperOnly() {
    return upperOnly;
  }

  /** What a quantity of the unit is called in a message. */
  static String kind(Unit unit) {
    return switch (unit) {
      case SECONDS -> "a duration";
      case BYTES -> "a size";
      case PER_SECOND, BYTES_PER_SECOND -> "a rate";
      case RATIO -> "a share";
      case COUNT, UNKNOWN -> "a number without a unit";
    };
  }
}
