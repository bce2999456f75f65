package dev.warrenperf.exposition;

import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers series from 0 on, so that what is known of each can be kept in arrays. */
final class SeriesCatalog {

  private final Map<Series, Integer> numbers = new HashMap<>();
  private final List<Series> series = new ArrayList<>();

  /** The number of the series, given out when it is met for the first time. */
  int number(Series wanted) {
    Integer known = numbers.putIfAbsent(wanted, series.size());
    if (known == null) {
      series.add(wanted);
      return series.size() - 1;
    }
    return known;
  }

  Series series(int number) {
    return series.get(number);
  }

  int size() {
    return series.size();
  }

  void clear() {
    numbers.clear();
    series.clear();
  }
}
