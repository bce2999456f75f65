package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.MeasuredFigure.Kind;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs made by hand. */
final class Measured {

  static final double[] BOUNDS = {0.1, 0.25, 0.5, 1, Double.POSITIVE_INFINITY};
  static final String ORDER = "Order";

  private Measured() {}

  /** Counts by bucket, not cumulative. */
  static Histogram histogram(double[] bounds, double[] counts, double sum) {
    double[] cumulative = counts.clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    return Histogram.of(bounds, cumulative, sum);
  }

  static MeasuredOperation operation(String name, double sum, double... counts) {
    return operation(name, BOUNDS, sum, counts);
  }

  static MeasuredOperation operation(String name, double[] bounds, double sum, double... counts) {
    return new MeasuredOperation(
        name,
        Source.HISTOGRAM,
        "duration_seconds",
        false,
        Presence.OBSERVED,
        histogram(bounds, counts, sum),
        0,
        List.of());
  }

  static MeasuredOperation missing(String name, Presence presence) {
    return new MeasuredOperation(
        name, Source.HISTOGRAM, "duration_seconds", false, presence, null, 0, List.of());
  }

  static MeasuredOperation samples(String name, double... durations) {
    Map<Double, Double> counts = new TreeMap<>();
    Arrays.stream(durations).forEach(duration -> counts.merge(duration, 1.0, Double::sum));
    return MeasuredOperation.samples(
        name,
        name,
        List.copyOf(counts.keySet()),
        List.copyOf(counts.values()),
        Arrays.stream(durations).sum(),
        0);
  }

  static MeasuredFigure figure(String name, double value, Direction better) {
    return new MeasuredFigure(
        Kind.GAUGE,
        name,
        "level",
        false,
        "max",
        Double.isNaN(value) ? Presence.NOT_EXPOSED : Presence.OBSERVED,
        value,
        Unit.COUNT,
        better);
  }

  static MeasuredRun run(String version, int start, MeasuredOperation... operations) {
    return run(version, start, List.of(operations), List.of());
  }

  static MeasuredRun run(
      String version, int start, List<MeasuredOperation> operations, List<MeasuredFigure> figures) {
    return run(version, start, true, "rush", 60, operations, figures);
  }

  static MeasuredRun run(
      String version,
      int start,
      boolean valid,
      String scenario,
      double seconds,
      List<MeasuredOperation> operations,
      List<MeasuredFigure> figures) {
    return new MeasuredRun(
        version + "-" + start,
        version,
        scenario,
        null,
        start * 1000L,
        seconds,
        5,
        "whole run",
        valid,
        valid ? List.of() : List.of("its clock went back"),
        List.of(new MeasuredRun.MeasuredNode("node-1", "manager", 0)),
        new TreeMap<>(),
        operations,
        figures);
  }

  static Side side(String label, MeasuredRun... runs) {
    return new Side(label, List.of(runs));
  }

  static ComparisonSettings told(double noise) {
    return told(Spread.known(noise));
  }

  static ComparisonSettings told(Spread noise) {
    return new ComparisonSettings(0.05, noise, null, new TreeMap<>(), Look.ONLY);
  }

  static ComparisonSettings calibrated(Calibration calibration) {
    return new ComparisonSettings(0.05, Spread.UNKNOWN, calibration, new TreeMap<>(), Look.ONLY);
  }

  /** The contrast of the only operation of the first candidate. */
  static OperationContrast only(ComparisonSettings settings, Side... sides) {
    return Comparison.of(List.of(sides), settings).candidates().get(0).operations().get(0);
  }
}
