package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Selector;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The short way gives what the long one gives, whatever a histogram does between two snapshots. */
class SteadyCountsTest {

  private static final int RUNS = 500;

  /** A process that observes, stands still, restarts, loses lines and gains a bucket. */
  private static final class Server {
    private final SplittableRandom random;
    private final boolean telling;
    private final long[] counts = new long[4];
    private double sum;
    private double created = 5;
    private boolean finer;

    Server(SplittableRandom random) {
      this.random = random;
      this.telling = random.nextBoolean();
    }

    void step() {
      int what = random.nextInt(12);
      if (what == 0) {
        java.util.Arrays.fill(counts, 0);
        sum = 0;
        created++;
      } else if (what == 1) {
        finer = true;
      }
      for (int i = what < 4 ? 0 : random.nextInt(20); i > 0; i--) {
        int bucket = random.nextInt(4);
        for (int b = bucket; b < 4; b++) {
          counts[b]++;
        }
        sum += bucket + 0.125;
      }
    }

    /** What it exposes, now and then without one of its lines. */
    String body() {
      int lost = random.nextInt(25);
      StringBuilder lines = new StringBuilder("up 1");
      line(lines, lost != 0, "h_bucket{le=\"1\"} " + counts[0]);
      line(lines, finer, "h_bucket{le=\"2\"} " + counts[1]);
      line(lines, lost != 1, "h_bucket{le=\"4\"} " + counts[2]);
      line(lines, true, "h_bucket{le=\"+Inf\"} " + counts[3]);
      line(lines, lost != 2, "h_count " + counts[3]);
      line(lines, lost != 3, "h_sum " + sum);
      line(lines, telling && lost != 4, "h_created " + created);
      return lost == 5 ? "up 1" : lines.toString();
    }

    private static void line(StringBuilder lines, boolean there, String line) {
      lines.append(there ? "\n" + line : "");
    }
  }

  /** A bound that stands twice with one count is never taken the short way. */
  private static String theLongWay(String body) {
    return body.replaceAll("(h_bucket\\{le=\"\\+Inf\"} (\\d+))", "$1\nh_bucket{le=\"inf\"} $2");
  }

  @Test
  void both_ways_agree_on_counts_intervals_and_resets() {
    SplittableRandom random = new SplittableRandom(31);
    int grown = 0;
    for (int run = 0; run < RUNS; run++) {
      Server server = new Server(random.split());
      Scrapes shortWay = Scrapes.node("n");
      Scrapes longWay = Scrapes.node("n");
      for (int i = 0; i < 3 + random.nextInt(20); i++) {
        String body = server.body();
        shortWay.at(10 * i, body);
        longWay.at(10 * i, theLongWay(body));
        server.step();
      }
      HistogramTotal expected = total(longWay);
      HistogramTotal actual = total(shortWay);
      assertEquals(expected.histogram(), actual.histogram(), "run " + run);
      assertEquals(expected.resets(), actual.resets(), "run " + run);
      assertEquals(expected.isEverObserved(), actual.isEverObserved(), "run " + run);
      assertArrayEquals(expected.perInterval(), actual.perInterval(), "run " + run);
      grown += actual.histogram() != null && actual.histogram().count() > 0 ? 1 : 0;
    }
    assertTrue(grown > RUNS / 2, "only " + grown + " runs observed anything");
  }

  private static HistogramTotal total(Scrapes node) {
    return Scrapes.run(Scrapes.H, node).histogram(Selector.of("h"));
  }
}
