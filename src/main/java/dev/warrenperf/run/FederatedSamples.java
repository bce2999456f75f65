package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.model.InstanceLabel;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Parts the samples of a body that holds several nodes, and follows each of these. */
final class FederatedSamples {

  private record Part(NodeSamples samples, NodeAccumulator accumulator) {}

  private final Function<String, NodeAccumulator> accumulators;
  private final Set<String> shared;
  private final Map<String, Part> parts = new TreeMap<>();
  private Part[] partOf = new Part[0];
  private int[] indexes = new int[0];

  /**
   * Begins with nothing seen.
   *
   * @param first the series of the first body, which tell how nodes are named
   * @param accumulators makes that of a node, by its name; null for series without an instance
   */
  FederatedSamples(List<Series> first, Function<String, NodeAccumulator> accumulators) {
    this.shared = InstanceLabel.shared(first);
    this.accumulators = accumulators;
  }

  /** Takes the next body. */
  void accept(long instantMillis, NodeSamples body) {
    learn(body);
    parts.values().forEach(part -> part.samples.beginSnapshot());
    Set<Part> present = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int index : body.presentIndexes()) {
      Part part = partOf[index];
      part.samples.set(indexes[index], body.value(index), body.instant(index));
      if (body.isContradicted(index)) {
        part.samples.contradict(indexes[index]);
      }
      present.add(part);
    }
    for (Part part : parts.values()) {
      if (present.contains(part)) {
        part.samples.setFamilies(body.families());
        part.accumulator.accept(newest(part.samples, instantMillis), part.samples);
      }
    }
  }

  /** When a node was scraped: as its samples tell, where all do. */
  private static long newest(NodeSamples samples, long instantMillis) {
    long[] told = Arrays.stream(samples.presentIndexes()).mapToLong(samples::instant).toArray();
    boolean all = Arrays.stream(told).allMatch(instant -> instant != Long.MIN_VALUE);
    return all ? Arrays.stream(told).max().orElse(instantMillis) : instantMillis;
  }

  /** Whether the last body was taken before the one that it follows, by the counters of a node. */
  boolean isOutOfOrder() {
    return parts.values().stream().anyMatch(part -> part.accumulator.isOutOfOrder());
  }

  private void learn(NodeSamples body) {
    int known = partOf.length;
    partOf = Arrays.copyOf(partOf, body.size());
    indexes = Arrays.copyOf(indexes, body.size());
    for (int index = known; index < body.size(); index++) {
      Series series = body.series().get(index);
      String name = InstanceLabel.node(series, shared);
      Part part =
          parts.computeIfAbsent(
              name == null ? "" : name,
              node -> new Part(new NodeSamples(), accumulators.apply(name)));
      partOf[index] = part;
      indexes[index] = part.samples.add(InstanceLabel.within(series));
    }
  }

  /** What the nodes did, by name. */
  List<NodeDeltas> finish() {
    return parts.values().stream().map(part -> part.accumulator.finish()).toList();
  }
}
