package dev.warrenperf.judge;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The window of a run in which the most was surely done, of all that are as long as a rate has to
 * be held, or as CPU is judged over. That of a rate may reach beyond a run that is shorter.
 *
 * @param value what was done at the least, per second; of CPU the share of the cores
 * @param from where it begins
 * @param seconds its length
 * @param offered what was asked for meanwhile at the least, per second; NaN when nothing tells
 * @param runOffered the same of the whole run; likewise
 */
public record Busiest(
    double value,
    Instant from,
    double seconds,
    double offered,
    @ReadBack(orNull = true) double runOffered) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Of CPU: nobody asks for any. */
  Busiest(double value, long fromMillis, double seconds) {
    this(value, Instant.ofEpochMilli(fromMillis), seconds, Double.NaN, Double.NaN);
  }

  /** {@code the 60 s from 20:36:17}, in UTC. */
  static String when(double seconds, Instant from) {
    return "the " + Format.seconds(seconds) + " from " + CLOCK.format(from);
  }
}
