package dev.warrenperf.run;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.prometheus.SeriesText;
import dev.warrenperf.unit.Decimals;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as one OpenMetrics file with timestamps, each series with the labels {@code job} and {@code
 * instance}, which a Prometheus server would have given it. Of the types it tells those without
 * which the samples would be read as something else; the others are left out, since a server's
 * storage has none, and so names need no suffixes that only types ask for. It holds the values of
 * the whole run in memory.
 */
final class OpenMetricsExport {

  private static final String JOB = "warren-perf";

  /** The values of one series: NaN-free presence is kept apart, for NaN is a value. */
  private static final class Column {
    private final double[] values;
    private final boolean[] present;

    Column(int size) {
      values = new double[size];
      present = new boolean[size];
    }
  }

  private final SortedMap<Series, SortedMap<String, Column>> byName = new TreeMap<>();
  private final SortedMap<String, long[]> instants = new TreeMap<>();
  private final SortedMap<String, String> types = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private OpenMetricsExport() {}

  /** Reads the whole run. */
  static OpenMetricsExport of(RunInput run) throws IOException {
    OpenMetricsExport export = new OpenMetricsExport();
    for (NodeInput node : run.nodes()) {
      export.gather(node);
    }
    return export;
  }

  /** A line for each snapshot that cannot be read, and is left out. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void gather(NodeInput node) throws IOException {
    String name = node.node().name();
    long[] times = new long[node.size()];
    SnapshotReader reader = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      times[i] = node.instantMillis(i);
      node.read(i, reader.nextBody());
      int at = i;
      ParseResult result = reader.read(() -> node.origin(at));
      if (result.accepted()) {
        take(name, reader.samples(), columns, i, times.length);
      } else {
        leftOut.add(result.problems().get(0).toString());
      }
    }
    instants.put(name, times);
  }

  private void take(
      String node, NodeSamples samples, List<Column> columns, int snapshot, int size) {
    for (int s = columns.size(); s < samples.size(); s++) {
      Column added = new Column(size);
      columns.add(added);
      byName.computeIfAbsent(samples.series().get(s), series -> new TreeMap<>()).put(node, added);
    }
    for (Family family : samples.families()) {
      if (family.isSummary() || family.isGaugeHistogram()) {
        types.put(family.name(), family.type());
      }
    }
    for (int s = 0; s < samples.size(); s++) {
      Column column = columns.get(s);
      column.present[snapshot] = samples.present(s);
      column.values[snapshot] = samples.value(s);
    }
  }

  /** Writes the file. */
  void write(Writer out) throws IOException {
    for (var type : types.entrySet()) {
      out.write(SeriesText.type(type.getKey(), type.getValue()));
    }
    for (var series : byName.entrySet()) {
      for (var node : series.getValue().entrySet()) {
        write(head(series.getKey(), node.getKey()), node.getValue(), node.getKey(), out);
      }
    }
    out.write("# EOF\n");
  }

  private void write(String head, Column column, String node, Writer out) throws IOException {
    long[] times = instants.get(node);
    for (int i = 0; i < times.length; i++) {
      if (column.present[i]) {
        out.write(head);
        out.write(value(column.values[i]));
        out.write(' ');
        out.write(BigDecimal.valueOf(times[i], 3).stripTrailingZeros().toPlainString());
        out.write('\n');
      }
    }
  }

  private static String head(Series series, String node) {
    SortedMap<String, String> labels = new TreeMap<>(series.labels().asMap());
    put(labels, "instance", node);
    put(labels, "job", JOB);
    return SeriesText.of(new Series(series.name(), Labels.of(labels))) + " ";
  }

  /** Gives a label its value; another that the series has keeps a name as a server gives it. */
  private static void put(SortedMap<String, String> labels, String name, String value) {
    String own = labels.put(name, value);
    if (own != null && !own.equals(value)) {
      put(labels, "exported_" + name, own);
    }
  }

  private static String value(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    boolean negativeZero = value == 0 && 1 / value < 0;
    return negativeZero ? "-0" : Decimals.shortest(value).toString();
  }
}
