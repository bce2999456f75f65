package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Runs as tests want them. */
public final class MeasuredRuns {

  private static final double[] BOUNDS = {0.1, 0.25, 0.5, 1, 2, Double.POSITIVE_INFINITY};

  private MeasuredRuns() {}

  /** Upper bounds of buckets, in seconds. */
  public static double[] bounds() {
    return BOUNDS.clone();
  }

  /** A valid run of the scenario "burst". */
  public static MeasuredRun run(
      String version, String title, long start, List<MeasuredOperation> operations) {
    return run(version, title, start, "burst", List.of(), operations, List.of());
  }

  /** With all that tells runs apart; faults make it invalid. */
  public static MeasuredRun run(
      String version,
      String title,
      long start,
      String scenario,
      List<String> faults,
      List<MeasuredOperation> operations,
      List<MeasuredFigure> figures) {
    return new MeasuredRun(
        title,
        version,
        scenario,
        null,
        start,
        60,
        5,
        "whole run",
        faults.isEmpty(),
        faults,
        List.of(new MeasuredRun.MeasuredNode("manager-1", "manager", 0)),
        new TreeMap<>(),
        operations,
        figures);
  }

  /** A run of this version in which Service Create took so long on average. */
  public static MeasuredRun ofMean(String version, double mean) {
    return run(version, version, 0, List.of(operation(mean)));
  }

  /** Service Create: 1000 observations, ten of them above 1 s, with this mean. */
  public static MeasuredOperation operation(double mean) {
    return operation("Service Create", BOUNDS, new double[] {200, 600, 900, 990, 1000, 1000}, mean);
  }

  /** Cumulative counts with a mean. */
  public static MeasuredOperation operation(
      String name, double[] bounds, double[] counts, double mean) {
    return new MeasuredOperation(
        name,
        Source.HISTOGRAM,
        "warren_service_create_duration_seconds",
        false,
        Presence.OBSERVED,
        Histogram.of(bounds, counts, mean * counts[counts.length - 1]),
        0,
        List.of());
  }

  /** An operation without values. */
  public static MeasuredOperation missing(String name, Presence presence) {
    return new MeasuredOperation(
        name, Source.HISTOGRAM, "metric", false, presence, null, 0, List.of());
  }

  /** A rate. */
  public static MeasuredFigure rate(double value) {
    return new MeasuredFigure(
        MeasuredFigure.Kind.THROUGHPUT,
        "API Requests",
        "warren_api_requests_total",
        false,
        "rate",
        Presence.OBSERVED,
        value,
        Unit.PER_SECOND,
        Direction.HIGHER_IS_BETTER);
  }

  /** Versions v1.0, v1.1 and so on, one run each, with these means. */
  public static List<MeasuredRun> ofMeans(double... means) {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      runs.add(ofMean("v1." + i, means[i]));
    }
    return runs;
  }
}
