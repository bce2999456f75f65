package dev.warrenperf.analysis;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows one node from snapshot to snapshot and keeps what the analysis needs; memory grows with
 * the number of series, not of snapshots. Not thread-safe; one task a node.
 */
public final class NodeAccumulator {

  private record IndexedCounter(int index, CounterAccumulator counter) {}

  private record IndexedGauge(int index, Series series, GaugeAccumulator gauge) {}

  private final Node node;
  private final Wanted wanted;
  private final TimeGrid grid;
  private final boolean sinceStart;
  private final Map<Series, HistogramAccumulator> histograms = new TreeMap<>();
  private final List<IndexedCounter> counters = new ArrayList<>();
  private final List<IndexedGauge> seriesGauges = new ArrayList<>();
  private final List<List<Integer>> gaugeIndexes = new ArrayList<>();
  private final List<GaugeAccumulator> gauges = new ArrayList<>();
  private final double[] coveredSeconds;
  private int known;
  private int startIndex = -1;
  private double start = Double.NaN;
  private long firstMillis = Long.MIN_VALUE;
  private long lastMillis = Long.MIN_VALUE;
  private int snapshots;
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
    for (int i = 0; i < wanted.gauges().size(); i++) {
      gaugeIndexes.add(new ArrayList<>());
      gauges.add(new GaugeAccumulator(grid));
    }
  }

  /** Takes the node's next snapshot; instants ascend. */
  public void accept(long instantMillis, NodeSamples samples) {
    learn(samples);
    boolean restarted = restarted(samples);
    restarts += restarted ? 1 : 0;
    int interval = snapshots == 0 ? 0 : grid.indexOf(lastMillis, instantMillis);
    if (snapshots == 0) {
      begin(instantMillis, samples);
    } else {
      proceed(instantMillis, samples, interval, restarted);
    }
    acceptGauges(samples, grid.indexOf(instantMillis));
    lastMillis = instantMillis;
    snapshots++;
  }

  private void begin(long instantMillis, NodeSamples samples) {
    firstMillis = instantMillis;
    if (sinceStart) {
      histograms.values().forEach(histogram -> histogram.acceptSinceStart(samples));
    } else {
      histograms.values().forEach(histogram -> histogram.begin(samples));
    }
    for (IndexedCounter counter : counters) {
      if (samples.present(counter.index()) && sinceStart) {
        counter.counter().accept(samples.value(counter.index()), 0, false);
      } else if (samples.present(counter.index())) {
        counter.counter().begin(samples.value(counter.index()));
      }
    }
  }

  private void proceed(long instantMillis, NodeSamples samples, int interval, boolean restarted) {
    coveredSeconds[interval] += (instantMillis - lastMillis) / 1000.0;
    for (HistogramAccumulator histogram : histograms.values()) {
      histogram.accept(samples, interval, restarted);
    }
    for (IndexedCounter counter : counters) {
      if (samples.present(counter.index())) {
        counter.counter().accept(samples.value(counter.index()), interval, restarted);
      }
    }
  }

  private void acceptGauges(NodeSamples samples, int interval) {
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
        gauges.get(g).accept(level, interval);
      }
    }
    for (IndexedGauge gauge : seriesGauges) {
      if (samples.present(gauge.index())) {
        gauge.gauge().accept(samples.value(gauge.index()), interval);
      }
    }
  }

  private boolean restarted(NodeSamples samples) {
    if (startIndex < 0 || !samples.present(startIndex)) {
      return false;
    }
    double now = samples.value(startIndex);
    boolean changed = !Double.isNaN(start) && now != start;
    startWentBack |= now < start;
    start = now;
    return changed;
  }

  private void learn(NodeSamples samples) {
    for (; known < samples.size(); known++) {
      Series series = samples.series().get(known);
      learnHistogram(series);
      if (wanted.counters().contains(series.name())) {
        counters.add(new IndexedCounter(known, new CounterAccumulator(series, grid)));
      }
      learnGauge(series);
      if (series.name().equals(Wanted.PROCESS_START)) {
        startIndex = known;
      }
    }
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
              .layout()
              .addBucket(series.labels().get("le"), known);
      case "_sum" -> child(family, series.labels()).layout().setSum(known);
      case "_count" -> child(family, series.labels()).layout().setCount(known);
      case "_created" -> child(family, series.labels()).layout().setCreated(known);
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
        startWentBack,
        seconds(),
        coveredSeconds,
        histograms.values().stream().map(HistogramAccumulator::finish).toList(),
        counters.stream().map(counter -> counter.counter().finish()).toList(),
        gauges.stream().map(GaugeAccumulator::finish).toList(),
        seriesGauges.stream()
            .map(gauge -> new NodeDeltas.SeriesLevels(gauge.series(), gauge.gauge().finish()))
            .toList());
  }

  private double seconds() {
    if (firstMillis == Long.MIN_VALUE || lastMillis == Long.MIN_VALUE) {
      return Double.NaN;
    }
    double seconds = sinceStart ? lastMillis / 1000.0 - start : (lastMillis - firstMillis) / 1000.0;
    return seconds > 0 ? seconds : Double.NaN;
  }
}
