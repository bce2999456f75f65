package dev.warrenperf.analysis;

import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the targets and charts need from a run.
 *
 * @param histograms family names
 * @param counters sample names whose increase is needed
 * @param gauges selectors; the series of one node that match are added up at each instant
 * @param gaugesPerSeries selectors whose series are kept apart
 * @param leaders by what leaders are known
 * @param summaries selectors of families whose own quantiles, where they have any, are kept apart
 * @param courses selectors of counters that are needed snapshot by snapshot; their names are among
 *     {@code counters}
 * @param seriesCourses the same of counters of which each series is needed sample by sample
 * @param levels selectors of gauges that are needed sample by sample; the series of one node that
 *     match are added up
 */
public record Wanted(
    Set<String> histograms,
    Set<String> counters,
    List<Selector> gauges,
    List<Selector> gaugesPerSeries,
    List<LeaderSigns> leaders,
    List<Selector> summaries,
    List<Selector> courses,
    List<Selector> seriesCourses,
    List<Selector> levels) {

  /** Of a summary: which quantile its process says the sample is. */
  public static final String QUANTILE = "quantile";

  /** Grows as long as a process lives: what falls beside it was begun anew, or is out of order. */
  static final String PROCESS_CPU = "process_cpu_seconds_total";

  /** The time of day that a node exporter reads off its node. */
  static final String NODE_TIME = "node_time_seconds";

  /** What OpenMetrics appends to a family's name to tell when a child was created. */
  static final String CREATED = "_created";

  private static final List<String> HISTOGRAM_SUFFIXES =
      List.of("_bucket", "_sum", "_count", "_gsum", "_gcount", CREATED);

  public Wanted {
    histograms = Set.copyOf(histograms);
    counters = Set.copyOf(counters);
    gauges = List.copyOf(gauges);
    gaugesPerSeries = List.copyOf(gaugesPerSeries);
    leaders = List.copyOf(leaders);
    summaries = List.copyOf(summaries);
    courses = List.copyOf(courses);
    seriesCourses = List.copyOf(seriesCourses);
    levels = List.copyOf(levels);
  }

  /** Whether a sample of this name counts up as long as its process lives. */
  public boolean isCounted(String name) {
    int end = name.lastIndexOf('_');
    boolean ofHistogram = name.endsWith("_bucket") || name.endsWith("_count");
    return name.equals(PROCESS_CPU)
        || counters.contains(name)
        || (ofHistogram && histograms.contains(name.substring(0, end)));
  }

  /** The sample names that have to be kept while parsing. */
  public SeriesFilter filter() {
    Set<String> names = new TreeSet<>(counters);
    counters.forEach(counter -> names.add(created(counter)));
    histograms.forEach(family -> HISTOGRAM_SUFFIXES.forEach(suffix -> names.add(family + suffix)));
    gauges.forEach(gauge -> names.add(gauge.name()));
    gaugesPerSeries.forEach(gauge -> names.add(gauge.name()));
    for (LeaderSigns leader : leaders) {
      names.add(leader.gauge().name());
      leader.activity().forEach(counter -> names.add(counter.name()));
    }
    summaries.forEach(summary -> names.add(summary.name()));
    levels.forEach(gauge -> names.add(gauge.name()));
    names.add(Series.PROCESS_START);
    names.add(PROCESS_CPU);
    names.add(NODE_TIME);
    return SeriesFilter.of(names);
  }

  /** The name under which OpenMetrics tells when a counter was created. */
  static String created(String counter) {
    String family =
        counter.endsWith("_total")
            ? counter.substring(0, counter.length() - "_total".length())
            : counter;
    return family + CREATED;
  }
}
