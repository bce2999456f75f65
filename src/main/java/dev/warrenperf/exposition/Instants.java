package dev.warrenperf.exposition;

import java.util.Arrays;
import java.util.List;

/**
 * Distinct instants of many series. Most series have the same ones; where each has its own, new
 * ones are gathered until they are as many as are known, so that all takes n log n.
 */
final class Instants {

  private static final int FEWEST = 64;

  private long[] sorted = {};
  private long[] news = new long[FEWEST];
  private int count;

  private Instants() {}

  /** Of all the points, each once, ascending. */
  static long[] of(List<Points> all) {
    Instants instants = new Instants();
    for (Points points : all) {
      for (int i = 0; i < points.count(); i++) {
        instants.add(points.instant(i));
      }
    }
    instants.merge();
    return instants.sorted;
  }

  private void add(long instant) {
    if (Arrays.binarySearch(sorted, instant) >= 0) {
      return;
    }
    if (count == news.length) {
      merge();
      news = new long[Math.max(FEWEST, sorted.length)];
    }
    news[count++] = instant;
  }

  private void merge() {
    long[] all = Arrays.copyOf(sorted, sorted.length + count);
    System.arraycopy(news, 0, all, sorted.length, count);
    Arrays.sort(all);
    int kept = 0;
    for (long instant : all) {
      if (kept == 0 || all[kept - 1] != instant) {
        all[kept++] = instant;
      }
    }
    sorted = Arrays.copyOf(all, kept);
    count = 0;
  }
}
