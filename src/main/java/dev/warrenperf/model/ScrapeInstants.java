package dev.warrenperf.model;

import java.util.Arrays;

/**
 * Which instants of a node's samples are those of one scrape: an exporter may give each of its
 * samples an instant of its own, at which it took it, and no scrape shows a series twice. So a
 * scrape goes on until one of its series comes again.
 */
public final class ScrapeInstants {

  private ScrapeInstants() {}

  /**
   * Parts instants into scrapes.
   *
   * @param starts by instant, ascending, where its samples begin in {@code series}, and behind the
   *     last instant where they all end
   * @param series of each sample, a number below {@code count}; at one instant each once
   * @return by scrape its first instant, and behind the last scrape the number of instants
   */
  public static int[] byScrape(int[] starts, int[] series, int count) {
    int instants = starts.length - 1;
    int[] first = new int[instants + 1];
    int[] scrapeOf = new int[count];
    Arrays.fill(scrapeOf, -1);
    int scrape = 0;
    for (int i = 0; i < instants; i++) {
      if (repeats(starts, series, i, scrapeOf, scrape)) {
        first[++scrape] = i;
      }
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        scrapeOf[series[at]] = scrape;
      }
    }
    int scrapes = instants == 0 ? 0 : scrape + 1;
    first[scrapes] = instants;
    return Arrays.copyOf(first, scrapes + 1);
  }

  private static boolean repeats(int[] starts, int[] series, int i, int[] scrapeOf, int scrape) {
    for (int at = starts[i]; at < starts[i + 1]; at++) {
      if (scrapeOf[series[at]] == scrape) {
        return true;
      }
    }
    return false;
  }
}
