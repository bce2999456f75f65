package dev.warrenperf.input.samples;

import dev.warrenperf.model.CallStarts;
import dev.warrenperf.model.ClosedClients;
import dev.warrenperf.unit.DecimalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** When the calls of a file began, as far as every one of them tells. */
final class SampleStarts {

  /** Digits of seconds since 1970 from 2001 to 2286; finer instants have three more a step. */
  private static final int SECONDS = 10;

  private static final int MILLIS = 13;
  private static final int NANOS = 19;
  private static final long STEP_MILLIS = 1000;

  private long[] earliest = new long[1024];
  private long[] latest = new long[1024];
  private int size;
  private boolean known = true;
  private boolean relative;
  private final CallOverlap overlap = new CallOverlap();
  private int calls;

  /**
   * @param role what the text tells; null where the file tells nothing
   */
  void add(SampleRole role, String text, BigDecimal seconds) {
    calls++;
    if (role == SampleRole.OFFSET) {
      BigDecimal offset = SampleTally.duration(text, DurationUnit.S);
      addOffset(offset);
      if (offset != null) {
        overlap.add(offset, seconds, step(offset.scale()) + step(seconds.scale()));
      }
    } else if (role == null || !isInstant(text)) {
      known = false;
    } else {
      long told = Long.parseLong(text.substring(0, Math.min(MILLIS, text.length())));
      boolean whole = text.length() == SECONDS;
      if (!whole) {
        BigDecimal instant = new BigDecimal(text).movePointLeft(text.length() - SECONDS);
        BigDecimal began = role == SampleRole.END ? instant.subtract(seconds) : instant;
        overlap.add(began, seconds, step(text.length() - SECONDS) + step(seconds.scale()));
      }
      addInstant(role, whole ? STEP_MILLIS * told : told, whole ? STEP_MILLIS : 0, millis(seconds));
    }
  }

  private static double step(int scale) {
    return Math.pow(10, -scale);
  }

  private static boolean isInstant(String text) {
    return DecimalText.digits(text, 0) == text.length()
        && text.length() >= SECONDS
        && text.length() <= NANOS
        && (text.length() - SECONDS) % 3 == 0;
  }

  /** Instants are cut to whole seconds; a millisecond is as exact as snapshots are. */
  private void addInstant(SampleRole role, long told, long step, BigDecimal duration) {
    BigDecimal lasted = role == SampleRole.END ? duration : BigDecimal.ZERO;
    BigDecimal began = BigDecimal.valueOf(told).subtract(lasted);
    // an end may be cut, too, where only the start is printed to the millisecond
    long cut = role == SampleRole.END ? Math.max(1, step) : step;
    add(whole(began, RoundingMode.FLOOR), whole(began, RoundingMode.CEILING) + cut);
  }

  private void addOffset(BigDecimal seconds) {
    relative = true;
    if (seconds == null) {
      known = false;
    } else {
      BigDecimal offset = millis(seconds);
      add(whole(offset, RoundingMode.FLOOR), whole(offset, RoundingMode.CEILING));
    }
  }

  private static BigDecimal millis(BigDecimal seconds) {
    return seconds.movePointRight(3);
  }

  private static long whole(BigDecimal millis, RoundingMode rounding) {
    return millis.setScale(0, rounding).longValueExact();
  }

  private void add(long from, long to) {
    if (!known) {
      return;
    }
    if (size == earliest.length) {
      earliest = Arrays.copyOf(earliest, 2 * size);
      latest = Arrays.copyOf(latest, 2 * size);
    }
    earliest[size] = from;
    latest[size++] = to;
  }

  /** Null unless every call tells when it was made, and they are those of a closed loop. */
  ClosedClients closed() {
    return overlap.size() == calls ? overlap.closed() : null;
  }

  CallStarts starts() {
    if (!known || size == 0) {
      return CallStarts.UNKNOWN;
    }
    long[] from = Arrays.copyOf(earliest, size);
    long[] to = Arrays.copyOf(latest, size);
    return relative ? CallStarts.afterUnknown(from, to) : CallStarts.between(from, to);
  }
}
