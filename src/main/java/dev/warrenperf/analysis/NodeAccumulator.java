package dev.warrenperf.analysis;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows one node from snapshot to snapshot and keeps what the analysis needs; memory grows with
 * the number of series, not of snapshots. Not thread-safe; one task a node.
 */
public final class NodeAccumulator {

  private record IndexedGauge(int index, Series series, GaugeAccumulator gauge) {}

  /**
   * By how many seconds a process may seem to have begun earlier without the snapshots being in the
   * wrong order: the kernel shifts the boot time that clients reckon from as its clock is adjusted.
   */
  private static final double CLOCK_ADJUSTMENT = 1;

  private final Node node;
  private final Wanted wanted;
  private final TimeGrid grid;
  private final boolean sinceStart;
  private final Map<Series, HistogramAccumulator> histograms = new TreeMap<>();
  private final Map<Series, CounterAccumulator> counters = new TreeMap<>();
  private final List<IndexedGauge> seriesGauges = new ArrayList<>();
  private final List<List<Integer>> gaugeIndexes = new ArrayList<>();
  private final List<GaugeAccumulator> gauges = new ArrayList<>();
  private final List<LeaderAccumulator> leaders;
  private final double[] coveredSeconds;
  private int known;
  private int startIndex = -1;
  private double start = Double.NaN;
  private long firstMillis = Long.MIN_VALUE;
  private long lastMillis = Long.MIN_VALUE;
  private int snapshots;
  private final BitSet restartIntervals = new BitSet();
  private int restarts;
  private boolean startWentBack;

  /**
   * Begins with nothing seen.
   *
   * @param sinceStart whether the only snapshot is read as counts since the process began
   */
  public NodeAccumulator(Node node, Wanted wanted, TimeGrid grid, boolean sinceStart) {
    this.node = node;
    this.wanted = wanted;
    this.grid = grid;
    this.sinceStart = sinceStart;
    this.coveredSeconds = new double[grid.size()];
    this.leaders = wanted.leaders().stream().map(LeaderAccumulator::new).toList();
    for (int i = 0; i < wanted.gauges().size(); i++) {
      gaugeIndexes.add(new ArrayList<>());
      gauges.add(new GaugeAccumulator(grid));
    }
  }

  /** Takes the node's next snapshot; instants ascend. */
  public void accept(long instantMillis, NodeSamples samples) {
    learn(samples);
    int before = restarts;
    followProcess(samples);
    if (snapshots == 0) {
      begin(instantMillis, samples);
    } else {
      int interval = grid.indexOf(lastMillis, instantMillis);
      if (restarts > before) {
        restartIntervals.set(interval);
      }
      proceed(instantMillis, samples, interval);
    }
    acceptGauges(samples, point(instantMillis));
    for (LeaderAccumulator leader : leaders) {
      leader.accept(instantMillis, samples, restarts);
    }
    lastMillis = instantMillis;
    snapshots++;
  }

  private void begin(long instantMillis, NodeSamples samples) {
    firstMillis = instantMillis;
    if (sinceStart) {
      histograms.values().forEach(histogram -> histogram.acceptSinceStart(samples));
      counters.values().forEach(counter -> counter.acceptSinceStart(samples));
    } else {
      histograms.values().forEach(histogram -> histogram.begin(samples, restarts));
      counters.values().forEach(counter -> counter.begin(samples, restarts));
    }
  }

  private void proceed(long instantMillis, NodeSamples samples, int interval) {
    coveredSeconds[interval] += (instantMillis - lastMillis) / 1000.0;
    for (HistogramAccumulator histogram : histograms.values()) {
      histogram.accept(samples, interval, restarts);
    }
    for (CounterAccumulator counter : counters.values()) {
      counter.accept(samples, interval, restarts);
    }
  }

  /** Without instants the first snapshot is one point and all others are the other. */
  private int point(long instantMillis) {
    return grid.isTimeless() ? Math.min(snapshots, 1) : grid.pointOf(instantMillis);
  }

  private void acceptGauges(NodeSamples samples, int point) {
    for (int g = 0; g < gauges.size(); g++) {
      double level = 0;
      boolean present = false;
      for (int index : gaugeIndexes.get(g)) {
        if (samples.present(index)) {
          level += samples.value(index);
          present = true;
        }
      }
      if (present) {
        gauges.get(g).accept(level, point);
      }
    }
    for (IndexedGauge gauge : seriesGauges) {
      if (samples.present(gauge.index())) {
        gauge.gauge().accept(samples.value(gauge.index()), point);
      }
    }
  }

  private void followProcess(NodeSamples samples) {
    boolean told = startIndex >= 0 && samples.present(startIndex);
    double now = told ? samples.value(startIndex) : Double.NaN;
    if (!Double.isFinite(now)) {
      return;
    }
    restarts += now != start && !Double.isNaN(start) ? 1 : 0;
    startWentBack |= now < start - CLOCK_ADJUSTMENT;
    start = now;
  }

  private void learn(NodeSamples samples) {
    for (; known < samples.size(); known++) {
      Series series = samples.series().get(known);
      learnHistogram(series);
      learnCounter(series);
      learnGauge(series);
      for (LeaderAccumulator leader : leaders) {
        leader.learn(series, known);
      }
      if (series.name().equals(Wanted.PROCESS_START) && startIndex < 0) {
        startIndex = known;
      }
    }
  }

  private void learnCounter(Series series) {
    if (wanted.counters().contains(series.name())) {
      counter(series).setValue(known);
    }
    if (series.name().endsWith(Wanted.CREATED)) {
      wanted.counters().stream()
          .filter(name -> Wanted.created(name).equals(series.name()))
          .forEach(name -> counter(new Series(name, series.labels())).setCreated(known));
    }
  }

  private CounterAccumulator counter(Series series) {
    return counters.computeIfAbsent(series, added -> new CounterAccumulator(added, grid));
  }

  private void learnGauge(Series series) {
    for (int g = 0; g < gaugeIndexes.size(); g++) {
      if (wanted.gauges().get(g).matches(series)) {
        gaugeIndexes.get(g).add(known);
      }
    }
    for (Selector selector : wanted.gaugesPerSeries()) {
      if (selector.matches(series)) {
        seriesGauges.add(new IndexedGauge(known, series, new GaugeAccumulator(grid)));
        return;
      }
    }
  }

  private void learnHistogram(Series series) {
    int suffix = series.name().lastIndexOf('_');
    if (suffix <= 0 || !wanted.histograms().contains(series.name().substring(0, suffix))) {
      return;
    }
    String family = series.name().substring(0, suffix);
    switch (series.name().substring(suffix)) {
      case "_bucket" ->
          child(family, series.labels().without("le"))
              .series()
              .addBucket(series.labels().get("le"), known);
      case "_sum" -> child(family, series.labels()).series().setSum(known);
      case "_count" -> child(family, series.labels()).series().setCount(known);
      case "_created" -> child(family, series.labels()).series().setCreated(known);
      default -> {
        // another metric whose name begins alike
      }
    }
  }

  private HistogramAccumulator child(String family, Labels labels) {
    return histograms.computeIfAbsent(
        new Series(family, labels), child -> new HistogramAccumulator(child, grid));
  }

  /** What the node did; only after the last snapshot. */
  public NodeDeltas finish() {
    return new NodeDeltas(
        node,
        firstMillis,
        lastMillis,
        snapshots,
        restarts,
        restartIntervals.stream().boxed().toList(),
        startWentBack,
        seconds(),
        coveredSeconds,
        histograms.values().stream().map(HistogramAccumulator::finish).toList(),
        counters.values().stream()
            .filter(CounterAccumulator::isExposed)
            .map(CounterAccumulator::finish)
            .toList(),
        gauges.stream().map(GaugeAccumulator::finish).toList(),
        seriesGauges.stream()
            .map(gauge -> new NodeDeltas.SeriesLevels(gauge.series(), gauge.gauge().finish()))
            .toList(),
        leaders.stream().map(leader -> leader.finish(!Double.isNaN(start))).toList());
  }

  private double seconds() {
    if (firstMillis == Long.MIN_VALUE || lastMillis == Long.MIN_VALUE) {
      return Double.NaN;
    }
    double seconds = sinceStart ? lastMillis / 1000.0 - start : (lastMillis - firstMillis) / 1000.0;
    return seconds > 0 ? seconds : Double.NaN;
  }
}
