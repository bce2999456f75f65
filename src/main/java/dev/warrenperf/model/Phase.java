package dev.warrenperf.model;

import java.time.Instant;
import java.util.Objects;

/** A named part of a run, from {@code start} up to {@code end}. */
public record Phase(String name, Instant start, Instant end) {
  public Phase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }
}
