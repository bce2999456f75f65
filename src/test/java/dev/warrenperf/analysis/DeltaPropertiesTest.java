package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every run: a process that observes, is scraped, and now and then starts anew. */
class DeltaPropertiesTest {

  private static final int RUNS = 400;
  private static final Selector H = Selector.of("h");

  /** One process; its sums are multiples of 1/8, so that they add up without rounding. */
  private static final class Server {
    private final Random random;
    private double start = 50;
    private long[] counts = new long[3];
    private double sum;

    Server(Random random) {
      this.random = random;
      observe();
    }

    void observe() {
      for (int i = random.nextInt(30); i > 0; i--) {
        int bucket = random.nextInt(3);
        for (int b = bucket; b < 3; b++) {
          counts[b]++;
        }
        sum += bucket + 0.125;
      }
    }

    void restart(double now) {
      start = now;
      counts = new long[3];
      sum = 0;
      observe();
    }

    String body() {
      return "process_start_time_seconds "
          + start
          + "\n"
          + Scrapes.h(counts[0] + "/" + counts[1] + "/" + counts[2], sum);
    }
  }

  private static Scrapes scrapes(String node, Random random, int snapshots, double restarts) {
    Server process = new Server(random);
    Scrapes scrapes = Scrapes.node(node);
    double now = 1000;
    for (int i = 0; i < snapshots; i++) {
      scrapes.at(now, process.body());
      now += 2 + random.nextInt(5);
      if (random.nextDouble() < restarts) {
        process.restart(now - 1);
      } else {
        process.observe();
      }
    }
    return scrapes;
  }

  @Test
  void intervals_add_up_to_the_whole() {
    Random random = new Random(11);
    for (int run = 0; run < RUNS; run++) {
      HistogramTotal total =
          scrapes("n", random, 2 + random.nextInt(run % 40 == 0 ? 500 : 30), 0.1).whole();
      List<Histogram> intervals =
          Arrays.stream(total.perInterval()).filter(Objects::nonNull).toList();
      if (!intervals.isEmpty()) {
        assertEquals(total.histogram(), HistogramSum.of(intervals));
      } else {
        assertEquals(0, total.histogram().count());
      }
    }
  }

  @Test
  void a_run_split_at_any_snapshot_adds_up_to_the_whole_with_and_without_restarts() {
    Random random = new Random(12);
    for (int run = 0; run < RUNS; run++) {
      int snapshots = 3 + random.nextInt(10);
      Scrapes scrapes = scrapes("n", random, snapshots, run % 2 == 0 ? 0 : 0.3);
      int at = 1 + random.nextInt(snapshots - 2);
      HistogramTotal whole = scrapes.part(0, snapshots - 1);
      HistogramTotal before = scrapes.part(0, at);
      HistogramTotal after = scrapes.part(at, snapshots - 1);
      assertEquals(
          whole.histogram(), HistogramSum.of(List.of(before.histogram(), after.histogram())));
      assertEquals(whole.resets(), before.resets() + after.resets());
    }
  }

  @Test
  void nodes_together_are_the_sum_of_nodes_alone() {
    Random random = new Random(13);
    for (int run = 0; run < RUNS; run++) {
      Scrapes a = scrapes("a", random, 2 + random.nextInt(10), 0.2);
      Scrapes b = scrapes("b", random, 2 + random.nextInt(10), 0.2);
      Scrapes c = scrapes("c", random, 2 + random.nextInt(10), 0.2);
      List<Histogram> alone = new ArrayList<>();
      for (Scrapes node : List.of(a, b, c)) {
        alone.add(node.whole().histogram());
      }
      Histogram together = Scrapes.run(Scrapes.H, a, b, c).histogram(H).histogram();
      assertEquals(HistogramSum.of(alone), together);
    }
  }

  /** Values without sense in any order: never an exception, never a negative count. */
  @Test
  void no_delta_is_negative_whatever_is_scraped() {
    Random random = new Random(14);
    int usable = 0;
    for (int run = 0; run < 4 * RUNS; run++) {
      Scrapes scrapes = Scrapes.node("n");
      int snapshots = 1 + random.nextInt(6);
      for (int i = 0; i < snapshots; i++) {
        scrapes.at(10 * i, junk(random));
      }
      for (HistogramDelta child : Scrapes.run(Scrapes.H, scrapes).nodes().get(0).histograms()) {
        assertTrue(child.raised() >= 0);
        usable += child.parts().isEmpty() ? 0 : 1;
        for (Histogram part : child.parts()) {
          assertNull(child.fault());
          for (int i = 0; i < part.size(); i++) {
            assertTrue(part.low(i) >= 0, part.toString());
          }
        }
      }
    }
    assertTrue(usable > RUNS, "only " + usable + " were usable");
  }

  private static String junk(Random random) {
    String[] bounds = {"-1", "0", "0.5", "1", "1.0", "2", "+Inf", "1e400"};
    StringBuilder body = new StringBuilder("x 1\n");
    for (String le : bounds) {
      if (random.nextInt(bounds.length) > (le.startsWith("1") ? 6 : 1)) {
        body.append("h_bucket{le=\"" + le + "\"} " + value(random) + "\n");
      }
    }
    if (random.nextInt(4) > 0) {
      body.append("h_count " + value(random) + "\n");
    }
    if (random.nextBoolean()) {
      body.append("h_sum " + (random.nextInt(20) - 5) + "\n");
    }
    if (random.nextInt(4) == 0) {
      body.append("h_created " + random.nextInt(2) + "\n");
    }
    return body.toString();
  }

  private static String value(Random random) {
    int kind = random.nextInt(60);
    return kind == 0 ? "NaN" : kind == 1 ? "-3" : String.valueOf(20 + random.nextInt(4));
  }
}
