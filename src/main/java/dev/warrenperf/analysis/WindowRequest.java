package dev.warrenperf.analysis;

import dev.warrenperf.model.Phase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which part of a run a user asks for. At most one of phase and from/to; a warm-up is cut off after
 * either.
 *
 * @param from start, or null for the run's start
 * @param to end, or null for the run's end
 * @param warmupSeconds left out at the start; 0 for none
 * @param phase name of a recorded phase, or null
 */
public record WindowRequest(Edge from, Edge to, double warmupSeconds, String phase) {

  /** One edge of a window. */
  public sealed interface Edge {}

  /** A point of time. */
  public record At(Instant instant) implements Edge {}

  /** Seconds after the run's start; when negative, before its end. */
  public record Offset(double seconds) implements Edge {}

  /** Some three thousand years in milliseconds. */
  private static final double FARTHEST = 1e14;

  public static final WindowRequest WHOLE_RUN = new WindowRequest(null, null, 0, null);

  public WindowRequest {
    if (phase != null && (from != null || to != null)) {
      throw new IllegalArgumentException("expected either --phase or --from/--to, found both");
    }
    if (!(warmupSeconds >= 0)) {
      throw new IllegalArgumentException(
          "expected a warm-up of 0 s or more, found " + warmupSeconds);
    }
  }

  public boolean isWholeRun() {
    return from == null && to == null && warmupSeconds == 0 && phase == null;
  }

  /** The same with nothing left out at its start. */
  public WindowRequest withoutWarmup() {
    return new WindowRequest(from, to, 0, phase);
  }

  /**
   * The window for a run from its first to its last snapshot.
   *
   * @throws IllegalArgumentException when the phase is unknown or nothing of the run is left; the
   *     message is fit for a user
   */
  public Window resolve(long runStartMillis, long runEndMillis, List<Phase> phases) {
    if (isWholeRun()) {
      return new Window(runStartMillis, runEndMillis, "whole run");
    }
    long start = edge(from, runStartMillis, runStartMillis, runEndMillis);
    long end = edge(to, runEndMillis, runStartMillis, runEndMillis);
    if (phase != null) {
      Phase found = find(phases);
      start = found.start().toEpochMilli();
      end = found.end().toEpochMilli();
    }
    start += millis(warmupSeconds);
    if (start >= runEndMillis || end <= runStartMillis) {
      throw new IllegalArgumentException(
          "expected a window inside the run, which lasts from "
              + Instant.ofEpochMilli(runStartMillis)
              + " to "
              + Instant.ofEpochMilli(runEndMillis)
              + ", found "
              + Instant.ofEpochMilli(start)
              + " to "
              + Instant.ofEpochMilli(end));
    }
    if (start >= end) {
      throw new IllegalArgumentException(
          "expected a window with an end after its start, found "
              + Instant.ofEpochMilli(start)
              + " to "
              + Instant.ofEpochMilli(end));
    }
    return new Window(start, end, label());
  }

  private Phase find(List<Phase> phases) {
    return phases.stream()
        .filter(candidate -> candidate.name().equals(phase))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    phases.isEmpty()
                        ? "no phase \"" + phase + "\": this run has no recorded phases"
                        : "no phase \""
                            + phase
                            + "\": this run has "
                            + phases.stream().map(Phase::name).collect(Collectors.joining(", "))));
  }

  private static long edge(Edge edge, long absent, long runStart, long runEnd) {
    if (edge instanceof At at) {
      return at.instant().toEpochMilli();
    }
    if (edge instanceof Offset offset) {
      long millis = millis(offset.seconds());
      return millis >= 0 ? runStart + millis : runEnd + millis;
    }
    return absent;
  }

  /** Cut off far beyond the length of any run, so that sums with instants do not overflow. */
  private static long millis(double seconds) {
    return Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, seconds * 1000)));
  }

  /** How the window is chosen, in words: {@code whole run}, {@code phase create}. */
  public String label() {
    String part =
        phase != null
            ? "phase " + phase
            : from != null || to != null ? "part of the run" : "whole run";
    return warmupSeconds == 0
        ? part
        : part + " without the first " + dev.warrenperf.unit.Format.seconds(warmupSeconds);
  }
}
