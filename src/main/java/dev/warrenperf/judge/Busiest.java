package dev.warrenperf.judge;

import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The window of a run in which the most was surely done, of all that are as long as a rate has to
 * be held, or as CPU is judged over. That of a rate may reach beyond a run that is shorter.
 *
 * @param perSecond what was done at the least; of CPU the share of the cores
 * @param fromMillis since 1970
 * @param seconds its length
 * @param offered per second of this window, at the least; NaN when nothing tells
 * @param runOffered per second of the whole run; likewise
 */
public record Busiest(
    double perSecond, long fromMillis, double seconds, double offered, double runOffered) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** {@code the 60 s from 20:36:17}, in UTC. */
  String when() {
    return when(seconds, fromMillis);
  }

  static String when(double seconds, long fromMillis) {
    return "the "
        + Format.seconds(seconds)
        + " from "
        + CLOCK.format(Instant.ofEpochMilli(fromMillis));
  }
}
