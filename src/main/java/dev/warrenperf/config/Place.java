package dev.warrenperf.config;

import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Optional;

/** Where a limit stands, and so which units and which direction fit. */
enum Place {
  LATENCY("a duration such as 500ms, 2s or 1.5min", true),
  SIZE("a size such as 100KiB or 1MB", true),
  /** Of a metric whose unit is known when it is seen. */
  OBSERVATION("a quantity such as 500ms, 100KiB or 50", true),
  RATE("a rate such as 100/s, 60/min or 5/h", false),
  /** Of a ratio: a bare number is the most, or the least, that it may be. */
  MOST("a share or a quantity such as 1%, 50ms or 5", true),
  LEAST("a share or a quantity such as 95%, 50ms or 5", false),
  GAUGE("a quantity such as 1000, 50%, 512MB or 5s", false),
  CPU("a share of CPU such as 50%", true),
  MEMORY("a size such as 512MB or 512MiB", true),
  LENGTH("a duration such as 60s or 5min", false),
  SHARE("a share such as 1%", true),
  /** Of what was offered: a bare number is the least that it may be. */
  ACHIEVED("a share such as 95%", false),
  /** By how much something may move: a bare number is the most. */
  DRIFT("a share such as 10%", true);

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

  /** Reads limits that fit here. */
  Tiers tiers(Value value) {
    return TiersReader.read(value, this);
  }

  /** Reads a single limit that fits here. */
  Limit limit(Value value) {
    return TiersReader.promised(value, this);
  }

  boolean fits(Unit unit) {
    return switch (this) {
      case LATENCY, LENGTH -> unit == Unit.SECONDS;
      case OBSERVATION -> unit != Unit.PER_SECOND && unit != Unit.BYTES_PER_SECOND;
      case RATE -> unit == Unit.PER_SECOND || unit == Unit.BYTES_PER_SECOND;
      case MOST, LEAST, GAUGE -> true;
      case CPU, SHARE, ACHIEVED, DRIFT -> unit == Unit.RATIO;
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

  /** Whether only large values can be promised here. */
  boolean lowerOnly() {
    return this == LEAST || this == ACHIEVED;
  }

  /** What a limit without a comparison means here; empty where it has to be written. */
  Optional<Limit.Comparison> understood() {
    return switch (this) {
      case MOST, DRIFT -> Optional.of(Limit.Comparison.AT_MOST);
      case LEAST, ACHIEVED -> Optional.of(Limit.Comparison.AT_LEAST);
      default -> Optional.empty();
    };
  }

  /** Where a quantity that does not fit belongs, to follow a message; empty when nobody knows. */
  String instead(Unit unit) {
    return this == RATE && unit == Unit.RATIO
        ? "; how much of one counter comes to another is promised under ratios:, with of, to"
            + " and max"
        : "";
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
