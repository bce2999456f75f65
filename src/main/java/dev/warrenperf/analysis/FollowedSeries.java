package dev.warrenperf.analysis;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each series of a node belongs to, and what the current snapshot has samples of. Only that is
 * looked at, so that a node whose series come and go, or whose samples all have instants of their
 * own, costs as much as it has samples, not series by snapshots.
 */
final class FollowedSeries {

  /** Levels of one series. */
  record SeriesGauge(int index, Series series, GaugeAccumulator gauge) {}

  private static final int[] NONE = {};

  private final Wanted wanted;
  private final TimeGrid grid;
  private final List<Selector> summed;
  private final Map<Series, HistogramAccumulator> histograms = new TreeMap<>();
  private final Map<Series, CounterAccumulator> counters = new TreeMap<>();
  private final List<SeriesGauge> gauges = new ArrayList<>();

  /** By index: what the series is a part of; null, or empty, for nothing. */
  private final List<HistogramAccumulator> histogramOf = new ArrayList<>();

  private final List<CounterAccumulator> counterOf = new ArrayList<>();
  private final List<SeriesGauge> gaugeOf = new ArrayList<>();
  private final List<int[]> selectorsOf = new ArrayList<>();
  private final List<Series> passedOver = new ArrayList<>();

  /** Names of the gauges that were asked for, whatever their labels. */
  private final Set<String> asked = new HashSet<>();

  /** What is written down snapshot by snapshot, in the order of {@link Wanted#courses}. */
  private final List<CountCourseRecorder> courses = new ArrayList<>();

  private int startIndex = -1;
  private int timeIndex = -1;
  private int cpuIndex = -1;
  private List<Family> families = List.of();
  private final Set<String> summaries = new HashSet<>();
  private final Set<String> typedHistograms = new HashSet<>();
  private final Set<String> gaugeHistograms = new HashSet<>();

  /** What the current snapshot has samples of. */
  private final List<HistogramAccumulator> presentHistograms = new ArrayList<>();

  private final List<CounterAccumulator> presentCounters = new ArrayList<>();
  private final List<SeriesGauge> presentGauges = new ArrayList<>();
  private final List<List<Integer>> presentOf = new ArrayList<>();
  private int presence;

  /** Series that were in a snapshot before the current one. */
  private final BitSet met = new BitSet();

  private Set<Long> scraped = Set.of();

  FollowedSeries(Wanted wanted, TimeGrid grid) {
    this.wanted = wanted;
    this.grid = grid;
    this.summed =
        Stream.of(
                wanted.gauges(),
                wanted.leaders().stream().map(LeaderSigns::gauge).toList(),
                wanted.levels(),
                wanted.leaders().stream().flatMap(one -> one.activity().stream()).toList())
            .flatMap(List::stream)
            .toList();
    wanted.courses().forEach(course -> courses.add(new CountCourseRecorder()));
    summed.forEach(selector -> presentOf.add(new ArrayList<>()));
    Stream.concat(summed.stream(), wanted.gaugesPerSeries().stream())
        .forEach(selector -> asked.add(selector.name()));
  }

  /** Looks at the current snapshot; what is present is told from then on. */
  void look(NodeSamples samples) {
    if (selectorsOf.size() == samples.size() && presence == samples.presence()) {
      return;
    }
    learnTypes(samples.families());
    for (int index = selectorsOf.size(); index < samples.size(); index++) {
      learn(samples.series().get(index), index);
    }
    presence = samples.presence();
    presentHistograms.clear();
    presentCounters.clear();
    presentGauges.clear();
    presentOf.forEach(List::clear);
    int[] indexes = samples.presentIndexes();
    scraped = samples.isRegrouped() ? knownInstants(samples, indexes) : Set.of();
    for (int index : indexes) {
      meet(index);
      met.set(index);
    }
  }

  private Set<Long> knownInstants(NodeSamples samples, int[] indexes) {
    return Arrays.stream(indexes)
        .filter(met::get)
        .mapToObj(samples::instant)
        .collect(Collectors.toSet());
  }

  /** Instants that samples tell of series which were in a snapshot before the current one. */
  Set<Long> scraped() {
    return scraped;
  }

  private void learnTypes(List<Family> told) {
    if (told != families) {
      families = told;
      told.stream().filter(Family::isSummary).map(Family::name).forEach(summaries::add);
      told.stream().filter(Family::isHistogram).map(Family::name).forEach(typedHistograms::add);
      told.stream()
          .filter(Family::isGaugeHistogram)
          .map(Family::name)
          .forEach(gaugeHistograms::add);
    }
  }

  private void meet(int index) {
    HistogramAccumulator histogram = histogramOf.get(index);
    if (histogram != null && histogram.isFirstIn(presence)) {
      presentHistograms.add(histogram);
    }
    if (counterOf.get(index) != null) {
      presentCounters.add(counterOf.get(index));
    }
    if (gaugeOf.get(index) != null) {
      presentGauges.add(gaugeOf.get(index));
    }
    for (int selector : selectorsOf.get(index)) {
      presentOf.get(selector).add(index);
    }
  }

  /** Histogram children of which any sample is present. */
  List<HistogramAccumulator> presentHistograms() {
    return presentHistograms;
  }

  /** Counters that are present themselves. */
  List<CounterAccumulator> presentCounters() {
    return presentCounters;
  }

  List<SeriesGauge> presentGauges() {
    return presentGauges;
  }

  /** Indexes of the series present that a gauge selector picks, ascending. */
  List<Integer> presentOfGauge(int wantedIndex) {
    return presentOf.get(wantedIndex);
  }

  /** Indexes of the series present that a leader selector picks, ascending. */
  List<Integer> presentOfLeader(int wantedIndex) {
    return presentOf.get(wanted.gauges().size() + wantedIndex);
  }

  /** Indexes of the series present that a selector of {@link Wanted#levels} picks, ascending. */
  List<Integer> presentOfLevel(int wantedIndex) {
    return presentOf.get(wanted.gauges().size() + wanted.leaders().size() + wantedIndex);
  }

  /** Indexes of the series present that are activity counters of a leader. */
  List<Integer> presentOfActivity(int wantedIndex) {
    int first = wanted.gauges().size() + wanted.leaders().size() + wanted.levels().size();
    for (int i = 0; i < wantedIndex; i++) {
      first += wanted.leaders().get(i).activity().size();
    }
    int several = wanted.leaders().get(wantedIndex).activity().size();
    return several == 1
        ? presentOf.get(first)
        : presentOf.subList(first, first + several).stream().flatMap(List::stream).toList();
  }

  List<CountCourseRecorder> courses() {
    return courses;
  }

  /** Where the instant of the process's start stands; -1 as long as nothing has told it. */
  int startIndex() {
    return startIndex;
  }

  /** Where the CPU time of the process stands; likewise. */
  int cpuIndex() {
    return cpuIndex;
  }

  /** Where the node's own time stands; likewise. */
  int timeIndex() {
    return timeIndex;
  }

  /** All children ever seen, in their order. */
  Collection<HistogramAccumulator> histograms() {
    return histograms.values();
  }

  /** All counters ever seen, in their order. */
  Collection<CounterAccumulator> counters() {
    return counters.values();
  }

  /** All single series ever seen, in the order in which they came. */
  List<SeriesGauge> gauges() {
    return gauges;
  }

  private void learn(Series series, int index) {
    histogramOf.add(histogram(series, index));
    counterOf.add(counter(series, index));
    gaugeOf.add(gauge(series, index));
    selectorsOf.add(selectors(series));
    if (gaugeOf.get(index) == null
        && selectorsOf.get(index) == NONE
        && asked.contains(series.name())) {
      passedOver.add(series);
    }
    if (series.name().equals(Series.PROCESS_START) && startIndex < 0) {
      startIndex = index;
    }
    if (series.name().equals(Wanted.PROCESS_CPU) && cpuIndex < 0) {
      cpuIndex = index;
    }
    if (series.name().equals(Wanted.NODE_TIME) && timeIndex < 0) {
      timeIndex = index;
    }
  }

  /** Series of a gauge that was asked for whose labels no selector picks. */
  List<Series> passedOver() {
    return passedOver;
  }

  private CounterAccumulator counter(Series series, int index) {
    if (series.name().endsWith(Wanted.CREATED)) {
      wanted.counters().stream()
          .filter(name -> Wanted.created(name).equals(series.name()))
          .forEach(name -> counter(new Series(name, series.labels())).setCreated(index));
    }
    if (!wanted.counters().contains(series.name())) {
      return null;
    }
    CounterAccumulator counter = counter(series);
    counter.setValue(index);
    return counter;
  }

  private CounterAccumulator counter(Series series) {
    return counters.computeIfAbsent(
        series,
        counter -> {
          CountCourseRecorder own = hasCourse(counter) ? new CountCourseRecorder() : null;
          return new CounterAccumulator(counter, coursesOf(counter, own), own);
        });
  }

  private boolean hasCourse(Series counter) {
    return isOneOf(wanted.seriesCourses(), counter);
  }

  private List<CountCourseRecorder> coursesOf(Series counter, CountCourseRecorder own) {
    if (courses.isEmpty() && own == null) {
      return List.of();
    }
    return Stream.concat(
            Stream.ofNullable(own),
            IntStream.range(0, courses.size())
                .filter(course -> wanted.courses().get(course).matches(counter))
                .mapToObj(courses::get))
        .toList();
  }

  private SeriesGauge gauge(Series series, int index) {
    if (!isApart(series)) {
      return null;
    }
    SeriesGauge gauge = new SeriesGauge(index, series, new GaugeAccumulator(grid));
    gauges.add(gauge);
    return gauge;
  }

  private boolean isApart(Series series) {
    return isOneOf(wanted.gaugesPerSeries(), series)
        || (!series.labels().get(Wanted.QUANTILE).isEmpty() && isOneOf(wanted.summaries(), series));
  }

  /** Asked of every series, mostly of none. */
  private static boolean isOneOf(List<Selector> selectors, Series series) {
    return !selectors.isEmpty() && selectors.stream().anyMatch(one -> one.matches(series));
  }

  private int[] selectors(Series series) {
    int[] matching = NONE;
    for (int i = 0; i < summed.size(); i++) {
      if (summed.get(i).matches(series)) {
        matching = Arrays.copyOf(matching, matching.length + 1);
        matching[matching.length - 1] = i;
      }
    }
    return matching;
  }

  private HistogramAccumulator histogram(Series series, int index) {
    int suffix = series.name().lastIndexOf('_');
    if (suffix <= 0 || !wanted.histograms().contains(series.name().substring(0, suffix))) {
      return null;
    }
    String family = series.name().substring(0, suffix);
    Labels labels = series.labels();
    HistogramAccumulator child;
    switch (series.name().substring(suffix)) {
      case "_bucket" -> {
        String range = labels.get("vmrange");
        if (range.isEmpty()) {
          child = child(family, labels.without("le"));
          child.series().addBucket(labels.get("le"), index);
        } else {
          child = child(family, labels.without("vmrange"));
          child.series().addRange(range, index);
        }
      }
      case "_sum", "_gsum" -> {
        child = child(family, labels);
        child.series().setSum(index);
      }
      case "_count", "_gcount" -> {
        child = child(family, labels);
        child.series().setCount(index);
      }
      case "_created" -> {
        child = child(family, labels);
        child.series().setCreated(index);
      }
      default -> child = null; // another metric whose name begins alike
    }
    return child;
  }

  private HistogramAccumulator child(String family, Labels labels) {
    return histograms.computeIfAbsent(
        new Series(family, labels),
        child -> {
          HistogramAccumulator histogram = new HistogramAccumulator(child, grid);
          if (summaries.contains(family)) {
            histogram.series().setSummary();
          }
          if (typedHistograms.contains(family)) {
            histogram.series().setHistogram();
          }
          if (gaugeHistograms.contains(family)) {
            histogram.setGauge();
          }
          return histogram;
        });
  }
}
