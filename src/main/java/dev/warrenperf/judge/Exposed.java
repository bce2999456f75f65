package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterDelta;
import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What snapshots expose, as far as it tells why a selector finds nothing.
 *
 * @param families all of them, by name
 * @param series those whose names were asked for; children of a histogram under its family's name
 */
public record Exposed(Map<String, Family> families, Set<Series> series) {

  /** By nodes of a run. */
  static Exposed by(List<NodeDeltas> nodes) {
    Exposed all = new Exposed(new LinkedHashMap<>(), new LinkedHashSet<>());
    for (NodeDeltas node : nodes) {
      node.families().forEach(all.families::putIfAbsent);
      node.histograms().stream().map(HistogramDelta::child).forEach(all.series::add);
      node.counters().stream().map(CounterDelta::series).forEach(all.series::add);
      node.gaugesPerSeries().stream().map(NodeDeltas.SeriesLevels::series).forEach(all.series::add);
      all.series.addAll(node.passedOver());
    }
    return all;
  }

  /** Label sets of a name that was asked for. */
  List<Labels> labels(String name) {
    return series.stream().filter(one -> one.name().equals(name)).map(Series::labels).toList();
  }
}
