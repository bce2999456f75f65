package dev.warrenperf.exposition;

import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Tells snapshots apart that stand one after the other in one file and carry no timestamps: another
 * one begins behind {@code # EOF}, and where the first series of a snapshot comes again. A series
 * twice in a row is one that is exposed twice.
 */
final class AppendedBodies {

  private static final int NONE = -1;

  private final IntSupplier line;
  private int first = NONE;
  private int previous = NONE;
  private int previousLine;
  private boolean ended;
  private long pending = TimeLine.NONE;
  private boolean timeAlone;
  private long[] instants = new long[4];
  private int count;

  AppendedBodies(IntSupplier line) {
    this.line = line;
  }

  /** Begins a text in which there was nothing yet. */
  void begin() {
    first = NONE;
    previous = NONE;
    ended = false;
    count = 0;
  }

  /** A sample without a timestamp; returns whether it begins a snapshot that is not the first. */
  boolean begins(int series) {
    int now = line.getAsInt();
    boolean again = series == first && (series != previous || now != previousLine + 1);
    boolean another = first != NONE && (ended || again);
    previous = series;
    previousLine = now;
    ended = false;
    if (first == NONE || another) {
      first = series;
      instants = count == instants.length ? Arrays.copyOf(instants, count * 2) : instants;
      instants[count++] = pending;
      pending = TimeLine.NONE;
    }
    return another;
  }

  /** The snapshot has come to its end. */
  void end() {
    ended = true;
  }

  /** The next snapshot was taken then, if one begins before another instant comes. */
  void comes(long instant, boolean alone) {
    pending = instant;
    timeAlone |= alone;
  }

  /** How many there are so far. */
  int count() {
    return count;
  }

  /** The instant of the only one, where a line of its own tells it; else NONE. */
  long only() {
    return count == 1 && timeAlone ? instants[0] : TimeLine.NONE;
  }

  /** The instants of all, ascending; null when they are not told so. */
  long[] instants() {
    for (int i = 0; i < count; i++) {
      if (instants[i] == TimeLine.NONE || (i > 0 && instants[i] <= instants[i - 1])) {
        return null;
      }
    }
    return Arrays.copyOf(instants, count);
  }
}
