package dev.warrenperf.recording;

import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Selector;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The p99 of one operation since the recording began, over all nodes. */
final class LiveQuantile implements LiveFigure.Source {

  private static final double Q = 0.99;

  private static final class Follower {
    private final SnapshotReader reader;
    private final NodeAccumulator accumulator;
    private int snapshots;

    Follower(Node node, Wanted wanted) {
      reader = new SnapshotReader(wanted.filter(), ParseOptions.lenient());
      accumulator = new NodeAccumulator(node, wanted, TimeGrid.TIMELESS, false);
    }
  }

  private final List<OperationTarget> operations;
  private final Map<Selector, MetricUnit> units;
  private final Wanted wanted;
  private final Map<String, Follower> followers = new TreeMap<>();

  /** Follows the first of the operations with observations. */
  LiveQuantile(TargetSet followed) {
    operations = followed.operations();
    units = followed.units();
    wanted = Needs.of(followed);
  }

  /**
   * Of the targets those that can be followed.
   *
   * @param name of the only operation, or null for all
   * @throws CommandException when the targets name no such operation
   */
  static TargetSet followed(TargetSet targets, String name) throws CommandException {
    List<OperationTarget> operations =
        targets.operations().stream()
            .filter(operation -> name == null || operation.name().equals(name))
            .filter(operation -> !operation.histograms().isEmpty())
            .toList();
    if (name != null && operations.isEmpty()) {
      throw CommandException.usage(
          "--watch: expected an operation of %s with a histogram, found \"%s\""
              .formatted(targets.origin(), name));
    }
    return new TargetSet(
        targets.name(),
        targets.origin(),
        List.copyOf(operations),
        targets.units(),
        targets.valid());
  }

  /** Takes a node's next snapshot; what cannot be read is left out, and told by the report. */
  @Override
  public void accept(Node node, byte[] body) {
    Follower follower = followers.computeIfAbsent(node.name(), name -> new Follower(node, wanted));
    follower.reader.nextBody().set(body);
    if (follower.reader.read(node::name).accepted()) {
      follower.accumulator.accept(Long.MIN_VALUE, follower.reader.samples());
      follower.snapshots++;
    }
  }

  /** {@code Service Create p99 in (0.1 s, 0.25 s]}; null while nothing was observed. */
  @Override
  public String text() {
    List<NodeDeltas> nodes = new ArrayList<>();
    for (Follower follower : followers.values()) {
      if (follower.snapshots > 1) {
        nodes.add(follower.accumulator.finish());
      }
    }
    if (nodes.isEmpty()) {
      return null;
    }
    RunDeltas run = new RunDeltas(nodes, TimeGrid.TIMELESS, false, wanted);
    for (OperationTarget operation : operations) {
      for (Selector selector : operation.histograms()) {
        MetricUnit unit = run.unit(selector, units.get(selector)).unit();
        HistogramTotal total = run.histogram(selector, unit);
        Histogram histogram = total.isExposed() ? total.histogram() : null;
        if (histogram != null && histogram.count() > 0) {
          return operation.name() + " p99 " + words(QuantileBounds.of(histogram, Q), unit.base());
        }
      }
    }
    return null;
  }

  private static String words(QuantileBounds bounds, Unit unit) {
    return Double.isInfinite(bounds.upper())
        ? "> " + Format.of(bounds.lower(), unit)
        : "in (" + Format.of(bounds.lower(), unit) + ", " + Format.of(bounds.upper(), unit) + "]";
  }
}
