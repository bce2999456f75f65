package dev.warrenperf.comparison;

import dev.warrenperf.json.Written;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run measured, as far as versions are compared by it. It is made from snapshots or from a
 * report of earlier; both give the same.
 *
 * @param title a short name for the run
 * @param version of the measured system; null when not known
 * @param scenario of the benchmark; null when not known
 * @param repeat number of the repeat; null when not known
 * @param startMillis instant of the first used snapshot, Unix milliseconds; {@link Long#MIN_VALUE}
 *     when not known
 * @param seconds that the figures cover; NaN when not known
 * @param intervalSeconds between scrapes, as configured; NaN when not known
 * @param window how the judged part was chosen, in words
 * @param valid whether the run may be used at all
 * @param faults why it may not, in sentences; empty when valid
 * @param nodes every node that has snapshots, by name
 * @param environment facts of the machine, by name
 * @param operations histograms and client samples, each name and source once
 * @param figures rates, levels and resources, each kind and name once
 */
public record MeasuredRun(
    String title,
    String version,
    String scenario,
    Integer repeat,
    long startMillis,
    double seconds,
    double intervalSeconds,
    String window,
    boolean valid,
    List<String> faults,
    List<MeasuredNode> nodes,
    SortedMap<String, String> environment,
    List<MeasuredOperation> operations,
    List<MeasuredFigure> figures) {

  /**
   * One node.
   *
   * @param role {@code manager}, {@code worker} or another word; null when not known
   * @param restarts of its process that were seen
   * @param name as the run calls it
   */
  public record MeasuredNode(String name, String role, int restarts) {

    /** How its components are written: restarts are the business of a run's own report. */
    public static final Written WRITTEN = Written.never("restarts");
  }

  public MeasuredRun {
    faults = List.copyOf(faults);
    nodes = List.copyOf(nodes);
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    operations = List.copyOf(operations);
    figures = List.copyOf(figures);
  }

  /** Instant of the first used snapshot, ISO 8601 in UTC; null when not known. */
  public String start() {
    return startMillis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(startMillis).toString();
  }

  /**
   * Whether both hold the same measurements of the same time, whatever they are called and wherever
   * they came from: a run and its report, or a copy of it.
   */
  public boolean isCopyOf(MeasuredRun other) {
    return startMillis == other.startMillis
        && withoutSeries().equals(other.withoutSeries())
        && figures.equals(other.figures)
        && nodes.equals(other.nodes);
  }

  /** Reports of older versions do not tell series. */
  private List<MeasuredOperation> withoutSeries() {
    return operations.stream()
        .map(operation -> operation.observed(operation.histogram(), operation.pieces()))
        .toList();
  }

  /** The same, to be used although it is not valid. */
  public MeasuredRun takenAsValid() {
    return new MeasuredRun(
        title,
        version,
        scenario,
        repeat,
        startMillis,
        seconds,
        intervalSeconds,
        window,
        true,
        List.of(),
        nodes,
        environment,
        operations,
        figures);
  }
}
