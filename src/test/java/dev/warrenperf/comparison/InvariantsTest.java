package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.only;
import static dev.warrenperf.comparison.Measured.run;
import static dev.warrenperf.comparison.Measured.side;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.unit.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold whatever is compared; the runs are drawn with a fixed seed. */
class InvariantsTest {

  private static final int TRIALS = 200;

  private final Random random = new Random(7);

  private static double[] scaled(double factor) {
    double[] bounds = Measured.BOUNDS.clone();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] *= factor;
    }
    return bounds;
  }

  private MeasuredRun draw(String version, int start, double factor, double scale) {
    double[] counts = new double[Measured.BOUNDS.length];
    double sum = 0;
    double own = Math.exp(0.03 * random.nextGaussian());
    for (int i = 0; i < 500; i++) {
      double duration = 0.12 * factor * own * Math.exp(0.7 * random.nextGaussian());
      int bucket = 0;
      while (duration > Measured.BOUNDS[bucket]) {
        bucket++;
      }
      counts[bucket]++;
      sum += duration;
    }
    return run(
        version,
        start,
        List.of(Measured.operation(ORDER, scaled(scale), sum * scale, counts)),
        List.of(
            Measured.figure("Level", Math.rint(100 * factor * own), Direction.LOWER_IS_BETTER)));
  }

  private Side drawn(String version, int start, int runs, double factor) {
    List<MeasuredRun> drawn = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      drawn.add(draw(version, start + i, factor, 1));
    }
    return new Side(version, drawn);
  }

  private static Change mirrored(Change change) {
    return switch (change) {
      case SLOWER -> Change.FASTER;
      case FASTER -> Change.SLOWER;
      default -> change;
    };
  }

  @Test
  void swapping_the_sides_mirrors_verdicts_and_ratios() {
    int decided = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Side one = drawn("v1", 0, 1 + trial % 4, 1);
      Side other = drawn("v2", 100, 1 + trial % 3, trial % 2 == 0 ? 1.3 : 1);
      ComparisonSettings settings =
          trial % 5 == 0 ? Measured.told(0.03) : ComparisonSettings.usual();
      OperationContrast there = only(settings, one, other);
      OperationContrast back = only(settings, other, one);
      assertEquals(there.ratio().ratio(), 1 / back.ratio().ratio(), 1e-12);
      assertEquals(
          Math.log(there.ratio().ratioLower()), -Math.log(back.ratio().ratioUpper()), 1e-9);
      Change change = there.decision().change();
      if (change == Change.SLOWER || change == Change.FASTER || change == Change.RUNS_DIFFER) {
        assertEquals(mirrored(change), back.decision().change());
        decided++;
      }
    }
    assertTrue(decided > TRIALS / 10, decided + " decided");
  }

  @Test
  void the_order_of_runs_within_a_side_does_not_matter() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Side one = drawn("v1", 0, 4, 1);
      Side other = drawn("v2", 100, 3, 1.1);
      OperationContrast straight = only(ComparisonSettings.usual(), one, other);
      OperationContrast shuffled = only(ComparisonSettings.usual(), shuffled(one), shuffled(other));
      assertEquals(straight.decision().change(), shuffled.decision().change());
      assertEquals(straight.decision().p(), shuffled.decision().p(), 1e-9);
      assertEquals(straight.shares(), shuffled.shares());
      assertEquals(straight.requests(), shuffled.requests());
    }
  }

  private Side shuffled(Side side) {
    List<MeasuredRun> runs = new ArrayList<>(side.runs());
    Collections.shuffle(runs, random);
    return new Side(side.label(), runs);
  }

  @Test
  void a_third_version_changes_nothing_but_adjusted_p_values() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Side one = drawn("v1", 0, 3, 1);
      Side other = drawn("v2", 100, 3, 1.1);
      Side third = drawn("v3", 200, 3, 1);
      CandidateResult alone =
          Comparison.of(List.of(one, other), ComparisonSettings.usual()).candidates().get(0);
      CandidateResult beside =
          Comparison.of(List.of(one, other, third), ComparisonSettings.usual()).candidates().get(0);
      OperationContrast before = alone.operations().get(0);
      OperationContrast after = beside.operations().get(0);
      assertEquals(before.ratio(), after.ratio());
      assertEquals(before.tests(), after.tests());
      assertEquals(before.requests(), after.requests());
      assertEquals(before.shares(), after.shares());
      assertEquals(before.quantiles(), after.quantiles());
      assertEquals(alone.differences(), beside.differences());
      assertEquals(alone.figures().get(0).tests(), beside.figures().get(0).tests());
    }
  }

  /** By a power of 2, which changes no digit. */
  @Test
  void the_unit_of_durations_does_not_matter() {
    for (int trial = 0; trial < TRIALS; trial++) {
      long seed = random.nextLong();
      OperationContrast plain = atScale(1, seed, 1 + trial % 3);
      OperationContrast scaled = atScale(1024, seed, 1 + trial % 3);
      assertEquals(plain.decision().change(), scaled.decision().change());
      assertEquals(plain.decision().p(), scaled.decision().p(), 1e-9);
      assertEquals(plain.ratio().ratio(), scaled.ratio().ratio(), 1e-12);
      assertEquals(
          Math.log(plain.ratio().ratioUpper()), Math.log(scaled.ratio().ratioUpper()), 1e-9);
      assertEquals(plain.requests().slower(), scaled.requests().slower(), 0);
    }
  }

  private OperationContrast atScale(double scale, long seed, int runs) {
    random.setSeed(seed);
    List<MeasuredRun> before = new ArrayList<>();
    List<MeasuredRun> after = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      before.add(draw("v1", i, 1, scale));
      after.add(draw("v2", 100 + i, 1.2, scale));
    }
    return only(ComparisonSettings.usual(), new Side("v1", before), new Side("v2", after));
  }

  @Test
  void a_version_against_itself_has_no_ratio_but_1() {
    MeasuredRun run = draw("v1", 0, 1, 1);
    MeasuredRun later = run("v1", 50, run.operations(), run.figures());
    OperationContrast contrast = only(Measured.told(0), side("v1", run), side("v2", later));
    assertEquals(1, contrast.ratio().ratio(), 0);
    assertEquals(0.5, contrast.requests().rank().effect(), 0);
  }
}
