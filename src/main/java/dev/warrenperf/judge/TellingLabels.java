package dev.warrenperf.judge;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** As few and as short labels as tell some series apart, for names that people read. */
final class TellingLabels {

  private final SortedSet<String> names;

  private TellingLabels(SortedSet<String> names) {
    this.names = names;
  }

  /** Of series of one metric; all labels of a series that is alone. */
  static TellingLabels of(Collection<Labels> series) {
    SortedSet<Labels> apart = new TreeSet<>(series);
    SortedSet<String> unused = new TreeSet<>();
    apart.forEach(labels -> unused.addAll(labels.asMap().keySet()));
    if (apart.size() < 2) {
      return new TellingLabels(unused);
    }
    SortedSet<String> chosen = new TreeSet<>();
    while (told(apart, chosen) < apart.size()) {
      String best =
          unused.stream()
              .min(
                  Comparator.<String>comparingLong(name -> -told(apart, with(chosen, name)))
                      .thenComparingInt(name -> length(apart, name))
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      chosen.add(best);
      unused.remove(best);
    }
    return new TellingLabels(chosen);
  }

  private static SortedSet<String> with(SortedSet<String> chosen, String name) {
    SortedSet<String> all = new TreeSet<>(chosen);
    all.add(name);
    return all;
  }

  private static long told(Collection<Labels> series, SortedSet<String> names) {
    return series.stream().map(labels -> only(labels, names)).distinct().count();
  }

  private static int length(Collection<Labels> series, String name) {
    return series.stream().mapToInt(labels -> labels.get(name).length()).sum();
  }

  /** The series by those of its labels. */
  Series of(Series series) {
    return new Series(series.name(), of(series.labels()));
  }

  /** Those of the labels that tell the series from the others. */
  Labels of(Labels labels) {
    return only(labels, names);
  }

  private static Labels only(Labels labels, SortedSet<String> names) {
    Map<String, String> kept =
        names.stream()
            .collect(Collectors.toMap(name -> name, labels::get, (a, b) -> a, TreeMap::new));
    return Labels.of(kept);
  }
}
