package dev.warrenperf.analysis;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all nodes did inside the window.
 *
 * @param nodes in the order of their names
 * @param grid the intervals that per-interval figures refer to
 * @param sinceStart whether counts are those since process start, from one snapshot per node
 * @param wanted what was followed
 * @param edges what lies around the window, where it begins or ends between two snapshots; else
 *     null. The nodes then tell what was inside, or around it where nothing surely was
 */
public record RunDeltas(
    List<NodeDeltas> nodes, TimeGrid grid, boolean sinceStart, Wanted wanted, WindowEdges edges) {

  public RunDeltas {
    nodes = List.copyOf(nodes);
  }

  /** Of a window whose edges are snapshots. */
  public RunDeltas(List<NodeDeltas> nodes, TimeGrid grid, boolean sinceStart, Wanted wanted) {
    this(nodes, grid, sinceStart, wanted, null);
  }

  /** What is known of one of which these are the snapshots around. */
  public RunDeltas inside(List<NodeDeltas> nodesInside, TimeGrid gridInside, Window window) {
    boolean any = nodesInside.stream().anyMatch(node -> node.snapshots() > 1);
    WindowEdges found = new WindowEdges(this, any, window);
    return any
        ? new RunDeltas(nodesInside, gridInside, sinceStart, wanted, found)
        : new RunDeltas(nodes, grid, sinceStart, wanted, found);
  }

  /** Whether a node was not seen for a part of the window, at its beginning or its end. */
  public boolean isUnseenAtEdge(String node) {
    return nodes.stream()
        .filter(one -> one.node().name().equals(node))
        .anyMatch(one -> one.unseenBefore() > 0 || one.unseenBehind() > 0);
  }

  /** With all that may belong to the window. */
  public RunDeltas around() {
    return edges == null ? this : edges.around();
  }

  /** Instant of the first used snapshot of any node; {@link Long#MIN_VALUE} when not known. */
  public long startMillis() {
    return nodes.stream()
        .mapToLong(NodeDeltas::firstMillis)
        .filter(millis -> millis != Long.MIN_VALUE)
        .min()
        .orElse(Long.MIN_VALUE);
  }

  /** Instant of the last used snapshot of any node; {@link Long#MIN_VALUE} when not known. */
  public long endMillis() {
    return nodes.stream().mapToLong(NodeDeltas::lastMillis).max().orElse(Long.MIN_VALUE);
  }

  /**
   * Seconds that the figures cover: from the first to the last used snapshot of any node, or, for
   * counts since process start, the longest life of a process. NaN when not known.
   */
  public double seconds() {
    if (sinceStart) {
      return nodes.stream()
          .mapToDouble(NodeDeltas::seconds)
          .filter(seconds -> !Double.isNaN(seconds))
          .max()
          .orElse(Double.NaN);
    }
    boolean known = startMillis() != Long.MIN_VALUE && endMillis() > startMillis();
    return known ? ((double) endMillis() - startMillis()) / 1000 : Double.NaN;
  }

  /**
   * How long what a node counted took: from its first to its last snapshot, since nodes are not
   * scraped at one time. A node that began inside the window had counted nothing before, and what
   * processes counted since they began is taken over the longest life. NaN when not known.
   */
  public double seconds(NodeDeltas node) {
    boolean born = node.bornMillis() != Long.MIN_VALUE;
    return sinceStart
        ? seconds()
        : born ? ((double) node.lastMillis() - startMillis()) / 1000 : node.seconds();
  }

  /**
   * Increase per second: the sum of each node's own, over its own snapshots, or over the samples of
   * a series that has times of its own, since they are not scraped at one time. Of a node that may
   * have counted unseen it is what was seen by the whole run, a lower bound. NaN when nothing is
   * known of it, or no instants are.
   */
  public double perSecond(CounterTotal total) {
    return total.parts().stream()
        .filter(CounterTotal.NodePart::isFollowed)
        .mapToDouble(
            part ->
                part.lostSeconds() > 0
                    ? part.increase() / seconds()
                    : part.rate(seconds(part.node())))
        .filter(rate -> !Double.isNaN(rate))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /** Observations per second likewise. */
  public double perSecond(HistogramTotal total) {
    Map<String, NodeDeltas> byName = new HashMap<>();
    nodes.forEach(node -> byName.put(node.node().name(), node));
    return total.parts().stream()
        .filter(part -> part.histogram() != null)
        .mapToDouble(
            part ->
                part.histogram().count()
                    / (part.lost() > 0 ? seconds() : seconds(byName.get(part.node().name()))))
        .filter(rate -> !Double.isNaN(rate))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /**
   * The unit that a metric's numbers are taken in.
   *
   * @param told by the target file, or null
   */
  public UnitChoice unit(Selector metric, MetricUnit told) {
    String name = metric.name();
    String family =
        name.endsWith("_total") ? name.substring(0, name.length() - "_total".length()) : name;
    List<MetricUnit> exposed =
        nodes.stream()
            .map(NodeDeltas::units)
            .flatMap(units -> Stream.of(name, family).distinct().map(units::get))
            .filter(Objects::nonNull)
            .flatMap(Set::stream)
            .map(MetricUnit::ofWord)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return UnitChoice.ofNodes(name, told, exposed);
  }

  /** Whether a node says that the metric is a summary. */
  public boolean isSummary(Selector metric) {
    return saysOf(metric, Family::isSummary);
  }

  /** Whether a node says that the metric is a histogram. */
  public boolean isHistogram(Selector metric) {
    return saysOf(metric, Family::isHistogram);
  }

  /** Whether a node says that the metric is a gauge histogram, whose counts have no rate. */
  public boolean isGaugeHistogram(Selector metric) {
    return saysOf(metric, Family::isGaugeHistogram);
  }

  private boolean saysOf(Selector metric, Predicate<Family> what) {
    return nodes.stream()
        .map(node -> node.families().get(metric.name()))
        .anyMatch(family -> family != null && what.test(family));
  }

  /** The histogram children that a selector picks, in the base unit of their unit. */
  public HistogramTotal histogram(Selector selector, MetricUnit unit) {
    return histogram(selector).from(unit);
  }

  /** The histogram children that a selector picks, summed over nodes, in numbers as exposed. */
  public HistogramTotal histogram(Selector selector) {
    List<HistogramTotal.NodePart> parts = new ArrayList<>();
    for (NodeDeltas node : nodes) {
      List<HistogramDelta> children =
          node.histograms().stream().filter(child -> selector.matches(child.child())).toList();
      if (!children.isEmpty()) {
        parts.add(new HistogramTotal.NodePart(node.node(), children));
      }
    }
    return new HistogramTotal(parts, grid);
  }

  /**
   * Whether what is asked for as a counter is exposed as another type, and fell on a node though
   * its process went on: it is none, and has no increase.
   */
  public boolean isNoCounter(String counter) {
    return around().nodes.stream().anyMatch(node -> node.isFallen(counter));
  }

  /** Names of what a node began to count again from zero. */
  public SortedSet<String> startedAnew(NodeDeltas node) {
    SortedSet<String> names = new TreeSet<>();
    node.histograms().stream()
        .filter(child -> child.resets() > 0)
        .forEach(child -> names.add(child.child().name()));
    node.counters().stream()
        .filter(counter -> counter.resets() > 0 && !isNoCounter(counter.series().name()))
        .forEach(counter -> names.add(counter.series().name()));
    return names;
  }

  /** The counters that a selector picks, summed over nodes; none where they are no counters. */
  public CounterTotal counter(Selector selector) {
    List<CounterTotal.NodePart> parts = new ArrayList<>();
    for (NodeDeltas node : isNoCounter(selector.name()) ? List.<NodeDeltas>of() : nodes) {
      List<CounterDelta> series =
          node.counters().stream().filter(counter -> selector.matches(counter.series())).toList();
      if (!series.isEmpty()) {
        parts.add(new CounterTotal.NodePart(node, series));
      }
    }
    return new CounterTotal(parts, grid);
  }

  /** The course of counters that were asked for snapshot by snapshot, node by node. */
  public List<CountCourse> courses(Selector counter) {
    int index = followed(wanted.courses().indexOf(counter), counter);
    return nodes.stream()
        .filter(node -> node.snapshots() > 0)
        .map(node -> node.courses().get(index))
        .toList();
  }

  /** The levels of a gauge that was asked for sample by sample, node by node. */
  public List<LevelCourse> levels(Selector gauge) {
    int index = followed(wanted.levels().indexOf(gauge), gauge);
    return nodes.stream().map(node -> node.levels().get(index)).toList();
  }

  /** Whether any node exposes a gauge that was asked for sample by sample. */
  public boolean exposesLevels(Selector gauge) {
    return levels(gauge).stream().anyMatch(node -> node.millis().length > 0);
  }

  private static int followed(int index, Selector selector) {
    if (index < 0) {
      throw new IllegalArgumentException("not followed: " + selector);
    }
    return index;
  }

  /** The levels of the gauge that stands at this place in {@link Wanted#gauges}. */
  public GaugeTotal gauge(int wantedIndex) {
    return new GaugeTotal(
        nodes.stream()
            .map(node -> new GaugeTotal.NodePart(node.node(), node.gauges().get(wantedIndex)))
            .filter(part -> part.levels().samples() + part.levels().unusable() > 0)
            .toList(),
        grid);
  }

  /** The levels of a gauge that was asked for; empty when no node exposes it. */
  public GaugeTotal gauge(Selector selector) {
    return gauge(followed(wanted.gauges().indexOf(selector), selector));
  }

  /**
   * The series of a gauge whose series were kept apart: by their labels, on all nodes that expose
   * them.
   */
  public SortedMap<Series, GaugeTotal> gaugeSeries(Selector selector) {
    SortedMap<Series, List<GaugeTotal.NodePart>> parts = new TreeMap<>();
    for (NodeDeltas node : nodes) {
      for (NodeDeltas.SeriesLevels series : node.gaugesPerSeries()) {
        if (selector.matches(series.series())) {
          parts
              .computeIfAbsent(series.series(), first -> new ArrayList<>())
              .add(new GaugeTotal.NodePart(node.node(), series.levels()));
        }
      }
    }
    SortedMap<Series, GaugeTotal> totals = new TreeMap<>();
    parts.forEach((series, all) -> totals.put(series, new GaugeTotal(all, grid)));
    return totals;
  }

  /** Whether any node exposes a gauge whose series were kept apart. */
  public boolean exposesSeries(Selector selector) {
    return nodes.stream()
        .flatMap(node -> node.gaugesPerSeries().stream())
        .anyMatch(series -> selector.matches(series.series()));
  }

  /** Whether some node exposes several series of a gauge whose series were kept apart. */
  public boolean hasSeveralSeries(Selector selector) {
    return nodes.stream()
        .anyMatch(
            node ->
                node.gaugesPerSeries().stream()
                        .filter(series -> selector.matches(series.series()))
                        .count()
                    > 1);
  }

  /** What each node's snapshots say of its leadership, by a gauge that was asked for. */
  List<LeaderHistory.NodeReadings> leaders(Selector gauge) {
    List<Selector> gauges = wanted.leaders().stream().map(LeaderSigns::gauge).toList();
    return leaders(followed(gauges.indexOf(gauge), gauge));
  }

  /** The same by all signs that were asked for. */
  List<LeaderHistory.NodeReadings> leaders(LeaderSigns signs) {
    return leaders(followed(wanted.leaders().indexOf(signs), signs.gauge()));
  }

  private List<LeaderHistory.NodeReadings> leaders(int index) {
    return nodes.stream()
        .map(node -> new LeaderHistory.NodeReadings(node.node().name(), node.leaders().get(index)))
        .toList();
  }

  /** Whether any node exposes a leader gauge that was asked for. */
  public boolean exposesLeader(Selector gauge) {
    return leaders(gauge).stream().anyMatch(node -> node.readings().isExposed());
  }

  /**
   * Observations per second by pieces of so many intervals, summed over the nodes as far as their
   * snapshots cover them. NaN where none does, and where one restarted.
   *
   * @param each intervals in a piece, at least 1; the last piece may have fewer
   */
  public double[] rates(HistogramTotal total, int each) {
    NodeRates rates = new NodeRates(this, total);
    return IntStream.iterate(0, i -> i < grid.size(), i -> i + each)
        .mapToDouble(i -> rates.mean(i, Math.min(i + each, grid.size())))
        .toArray();
  }

  /**
   * Mean seconds by pieces of so many intervals: the sum of the observations by the number of
   * events. NaN where there was none.
   *
   * @param observations by interval; null where nothing was observed
   * @param events what the sum is divided by; null for the observations themselves
   * @param each intervals in a piece, at least 1; the last piece may have fewer
   */
  public double[] means(Histogram[] observations, CounterTotal events, int each) {
    double[] counts = events == null ? counts(observations) : events.perInterval();
    double[] result = new double[(observations.length + each - 1) / each];
    for (int piece = 0; piece < result.length; piece++) {
      double sum = 0;
      double count = 0;
      for (int i = piece * each; i < Math.min((piece + 1) * each, counts.length); i++) {
        sum += observations[i] == null ? 0 : observations[i].sum();
        count += counts[i];
      }
      result[piece] = count > 0 ? sum / count : Double.NaN;
    }
    return result;
  }

  private static double[] counts(Histogram[] observations) {
    return Arrays.stream(observations)
        .mapToDouble(observed -> observed == null ? 0 : observed.count())
        .toArray();
  }
}
