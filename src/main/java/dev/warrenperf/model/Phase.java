package dev.warrenperf.model;

import java.time.Instant;

/** A named part of a run, from {@code start} up to {@code end}. */
public record Phase(String name, Instant start, Instant end) {}
