package dev.warrenperf.render.text;

import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * A histogram as one line: a cell for each bucket, from the lowest to the one beyond the last
 * bound, with words at both ends: {@code ≤ 5 ms ▇▂·▁ > 10 s}. A cell's height is the bucket's share
 * of all observations in eighths, rounded up, so that strips of several operations compare and a
 * bucket with a single observation among millions still shows. {@code ·} is an empty bucket.
 */
final class BucketStrip {

  private static final String LEVELS = "·▁▂▃▄▅▆▇█";
  private static final int HIGHEST = LEVELS.length() - 1;

  private BucketStrip() {}

  /**
   * The strip; empty when nothing was observed or there is no bound but +Inf.
   *
   * @param unit of the bounds
   * @param room how many characters it may take. Where the buckets are more, neighbours share a
   *     cell, which the end of the line says; the one beyond the last bound keeps its own.
   */
  static String of(List<Bucket> buckets, String unit, int room, Ansi ink) {
    if (buckets.size() < 2 || buckets.get(buckets.size() - 1).count() == 0) {
      return "";
    }
    int each = 1;
    String strip = strip(buckets, unit, each);
    while (TerminalCells.of(ink.spelled(strip)) > room && each < buckets.size()) {
      strip = strip(buckets, unit, ++each) + ", " + each + " a cell";
    }
    return strip;
  }

  private static String strip(List<Bucket> buckets, String unit, int each) {
    Unit base = Unit.ofSymbol(unit);
    int last = buckets.size() - 1;
    long total = buckets.get(last).count();
    StringBuilder line = new StringBuilder("≤ ");
    line.append(Format.of(buckets.get(Math.min(each, last) - 1).le(), base)).append(' ');
    long counted = 0;
    for (int i = 0; i < last; i += each) {
      long count = buckets.get(Math.min(i + each, last) - 1).count();
      line.append(level(count - counted, total));
      counted = count;
    }
    double largest = buckets.get(last - 1).le();
    return line.append(level(total - counted, total))
        .append(' ')
        .append(Format.interval(largest, Double.POSITIVE_INFINITY, base))
        .toString();
  }

  private static char level(long own, long total) {
    double share = (double) own / total;
    return LEVELS.charAt((int) Math.max(0, Math.min(HIGHEST, Math.ceil(share * HIGHEST))));
  }
}
