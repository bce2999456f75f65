package dev.warrenperf.render.text;

import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
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
  static String of(List<Bucket> buckets, String unit, int room, Ink ink) {
    if (buckets.size() < 2 || buckets.get(buckets.size() - 1).count() == 0) {
      return "";
    }
    int each = 1;
    String strip = strip(buckets, unit, each);
    while (Plain.width(ink.spelled(strip)) > room && each < buckets.size()) {
      strip = strip(buckets, unit, ++each) + ", " + each + " a cell";
    }
    return strip;
  }

  private static String strip(List<Bucket> buckets, String unit, int each) {
    List<Bucket> bounded = buckets.subList(0, buckets.size() - 1);
    Bucket beyond = buckets.get(buckets.size() - 1);
    List<Long> cells = new ArrayList<>();
    for (int i = 0; i < bounded.size(); i += each) {
      List<Bucket> shared = bounded.subList(i, Math.min(i + each, bounded.size()));
      cells.add(shared.stream().mapToLong(Bucket::own).sum());
    }
    cells.add(beyond.own());
    StringBuilder line = new StringBuilder();
    double first = bounded.get(Math.min(each, bounded.size()) - 1).le();
    line.append("≤ ").append(Format.of(first, MetricUnit.ofSymbol(unit).base()));
    line.append(' ');
    cells.forEach(own -> line.append(level(own, beyond.count())));
    return line.append(' ').append(beyond.label()).toString();
  }

  private static char level(long own, long total) {
    double share = (double) own / total;
    return LEVELS.charAt((int) Math.max(0, Math.min(HIGHEST, Math.ceil(share * HIGHEST))));
  }
}
