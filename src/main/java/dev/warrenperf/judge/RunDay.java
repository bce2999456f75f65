package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.RunDescription;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day on which waivers of a run are judged: that on which the run ended, so that a report of
 * the same files says the same years later.
 *
 * @param day in UTC
 * @param told whether the run tells it; else it is today
 */
public record RunDay(LocalDate day, boolean told) {

  /**
   * The day of the run's end as it was recorded, else that of the last snapshot that is used.
   *
   * @param clock asked only when the run tells no time
   */
  public static RunDay of(RunDescription description, RunDeltas run, InstantSource clock) {
    return description.info().ended() != null
        ? new RunDay(day(description.info().ended()), true)
        : at(run.endMillis(), clock);
  }

  /**
   * The day of an instant.
   *
   * @param endMillis of the run, Unix milliseconds; {@link Long#MIN_VALUE} when not known
   * @param clock asked only when it is not known
   */
  public static RunDay at(long endMillis, InstantSource clock) {
    return endMillis == Long.MIN_VALUE
        ? new RunDay(day(clock.instant()), false)
        : new RunDay(day(Instant.ofEpochMilli(endMillis)), true);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** To follow "and": {@code the run ended on 2026-02-03}. */
  String words() {
    return told ? "the run ended on " + day : "the run has no times; today is " + day;
  }
}
