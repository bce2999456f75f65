package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs of a few operations, made for calibrations. */
public final class CalibrationRuns {

  private static final double[] BOUNDS = {0.5, 1, 2.5, Double.POSITIVE_INFINITY};

  private CalibrationRuns() {}

  /** A run of one operation with 100 observations of this mean, the half of them below 0.5 s. */
  public static MeasuredRun run(String title, String version, int minute, double mean) {
    return run(title, version, minute, Map.of("create", operation("create", mean, 50)));
  }

  /** With 100 observations, so many of them in the first bucket and the rest in the second. */
  public static MeasuredOperation operation(String name, double mean, double below) {
    double[] counts = {below, 100, 100, 100};
    return new MeasuredOperation(
        name,
        MeasuredOperation.Source.HISTOGRAM,
        name + "_seconds",
        false,
        Presence.OBSERVED,
        Histogram.of(BOUNDS, counts, 100 * mean),
        0,
        List.of());
  }

  /** A valid run of scenario burst. */
  public static MeasuredRun run(
      String title, String version, int minute, Map<String, MeasuredOperation> operations) {
    return new MeasuredRun(
        title,
        version,
        "burst",
        null,
        60_000L * minute,
        60,
        1,
        "whole run",
        true,
        List.of(),
        List.of(new MeasuredRun.MeasuredNode("manager-1", "manager", 0)),
        new TreeMap<>(),
        List.copyOf(new TreeMap<>(operations).values()),
        List.of());
  }
}
