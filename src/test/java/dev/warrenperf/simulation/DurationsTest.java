package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is drawn is what the experiments say of it. */
class DurationsTest {

  private static final double LIMIT = 0.25;

  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void the_share_within_the_limit_is_the_one_meant_over_all_runs() {
    RequestScores[] all = {
      RequestScores.none(),
      RequestScores.onTheLast(0.9),
      RequestScores.onTheNode(0.1),
      RequestScores.onTheRun(0.1)
    };
    for (RequestScores scores : all) {
      assertEquals(0.9, within(Durations.logNormal(0.9, LIMIT, 0.5, scores), 1500), 0.006);
    }
    assertEquals(0.99, within(Durations.bursts(0.05, 0.01, LIMIT, 0.3), 4000), 0.001);
  }

  private double within(Durations durations, int runs) {
    long within = 0;
    for (int run = 0; run < runs; run++) {
      double[][][] drawn = new double[10][3][10];
      durations.draw(drawn, random);
      within +=
          Arrays.stream(drawn)
              .flatMap(Arrays::stream)
              .flatMapToDouble(Arrays::stream)
              .filter(duration -> duration <= LIMIT)
              .count();
    }
    return within / (300.0 * runs);
  }

  @Test
  void neighbours_are_correlated_also_across_intervals() {
    double[][][] scores = new double[20_000][1][2];
    RequestScores.onTheLast(0.9).draw(scores, random);
    double inside = 0;
    double across = 0;
    double squares = 0;
    for (int i = 0; i + 1 < scores.length; i++) {
      inside += scores[i][0][0] * scores[i][0][1];
      across += scores[i][0][1] * scores[i + 1][0][0];
      squares += scores[i][0][0] * scores[i][0][0];
    }
    assertEquals(0.9, inside / squares, 0.02);
    assertEquals(0.9, across / squares, 0.02);
  }

  @Test
  void an_effect_explains_the_part_of_the_variance_that_is_meant() {
    assertEquals(0.3, shared(RequestScores.onTheNode(0.3), 0), 0.03);
    assertEquals(0, shared(RequestScores.onTheNode(0.3), 1), 0.03);
    assertEquals(0.3, shared(RequestScores.onTheRun(0.3), 1), 0.03);
  }

  /** Covariance of two requests of one run, the second one of this node. */
  private double shared(RequestScores effects, int node) {
    int runs = 20_000;
    double products = 0;
    for (int run = 0; run < runs; run++) {
      double[][][] scores = new double[2][2][1];
      effects.draw(scores, random);
      products += scores[0][0][0] * scores[1][node][0];
    }
    return products / runs;
  }

  @Test
  void heavy_tailed_run_effects_are_students_t_of_variance_one() {
    int draws = 100_000;
    long inside = 0;
    for (int i = 0; i < draws; i++) {
      // the 97.5 % point of Student's t of three degrees, 3.182446, by sqrt(3)
      inside += Math.abs(RunEffects.HEAVY.draw(random)) <= 1.837386 ? 1 : 0;
    }
    assertEquals(0.95, (double) inside / draws, 0.003);
  }
}
