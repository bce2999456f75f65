package dev.warrenperf.recording;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The wall clock as it stood at one moment, carried on by a clock that never steps: what is
 * recorded stays in order when the machine's time is set meanwhile.
 */
final class SteadyClock implements InstantSource {

  private final Instant base;
  private final long baseNanos;
  private final LongSupplier nanos;

  SteadyClock(Instant base, LongSupplier nanos) {
    this.base = base;
    this.nanos = nanos;
    this.baseNanos = nanos.getAsLong();
  }

  static SteadyClock start() {
    return new SteadyClock(Instant.now(), System::nanoTime);
  }

  /** Nanoseconds since the clock was started. */
  long elapsedNanos() {
    return nanos.getAsLong() - baseNanos;
  }

  /** The instant so many nanoseconds after the start. */
  Instant at(long elapsed) {
    return base.plusNanos(elapsed);
  }

  @Override
  public Instant instant() {
    return at(elapsedNanos());
  }
}
