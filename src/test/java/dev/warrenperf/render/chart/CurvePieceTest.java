package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Curves;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurvePieceTest {

  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};

  private static List<CurvePiece> pieces(Chart chart) {
    return CurvePiece.of(
        curve(chart).steps(), new DurationScale(chart).scale(), TailScale.of(curve(chart).count()));
  }

  private static Chart chart(double[] observed) {
    long[] below = Arrays.stream(BOUNDS).mapToLong(bound -> atOrBelow(observed, bound)).toArray();
    return ChartExamples.curve(observed.length, BOUNDS, below);
  }

  private static long atOrBelow(double[] observed, double duration) {
    return Arrays.stream(observed).filter(value -> value <= duration).count();
  }

  private static double[] observations(SplittableRandom random) {
    int count = 1 + random.nextInt(random.nextBoolean() ? 10 : 3_000);
    double center = Math.pow(10, -3 + 4 * random.nextDouble());
    double spread = 3 * random.nextDouble();
    return random.doubles(count, -spread, spread).map(x -> center * Math.exp(x)).toArray();
  }

  private static Curves.Curve curve(Chart chart) {
    return chart.layer(Curves.class).curves().get(0);
  }

  @Test
  void the_band_holds_the_curve_of_the_observations_themselves() {
    SplittableRandom random = new SplittableRandom(20);
    int inside = 0;
    for (int round = 0; round < 300; round++) {
      double[] observed = observations(random);
      Chart chart = chart(observed);
      Scale durations = new DurationScale(chart).scale();
      Scale tail = TailScale.of(curve(chart).count());
      for (CurvePiece piece : pieces(chart)) {
        for (int i = 0; i < 20; i++) {
          double place = piece.from() + random.nextDouble() * (piece.to() - piece.from());
          double duration = Math.pow(10, place);
          if (place > piece.from() && place < piece.to()) {
            double share = tail.at((double) atOrBelow(observed, duration) / observed.length);
            assertTrue(piece.lowBefore() <= share && share <= piece.high(), piece + " " + share);
            assertEquals(place, durations.at(duration), 1e-9);
            inside++;
          }
        }
      }
    }
    assertTrue(inside > 10_000, "only " + inside + " looked at");
  }

  @Test
  void at_a_bound_the_curve_is_where_both_edges_meet() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 300; round++) {
      double[] observed = observations(random);
      Chart chart = chart(observed);
      Scale tail = TailScale.of(curve(chart).count());
      for (CurvePiece piece : pieces(chart)) {
        double share =
            tail.at((double) atOrBelow(observed, piece.step().bound()) / curve(chart).count());
        assertEquals(share, piece.low());
        assertEquals(share, piece.high());
      }
    }
  }

  @Test
  void pieces_follow_each_other_from_edge_to_edge_and_never_fall() {
    for (Chart chart : ChartExamples.curveCharts().values()) {
      Scale durations = new DurationScale(chart).scale();
      double at = durations.lower();
      double low = 0;
      double high = 0;
      for (CurvePiece piece : pieces(chart)) {
        assertEquals(at, piece.from());
        assertEquals(low, piece.lowBefore());
        assertEquals(high, piece.highBefore());
        assertTrue(piece.to() >= at && piece.low() >= low && piece.high() >= high, piece::toString);
        assertTrue(piece.low() <= piece.high(), piece::toString);
        at = piece.to();
        low = piece.low();
        high = piece.high();
      }
      assertEquals(durations.upper(), at);
      assertEquals(TailScale.of(curve(chart).count()).at(1), low);
    }
  }

  @Test
  void only_what_no_bound_ends_is_open() {
    List<CurvePiece> beyond = pieces(ChartExamples.curveCharts().get("beyond the last bound"));
    assertEquals(1, beyond.stream().filter(CurvePiece::isOpen).count());
    assertTrue(beyond.get(beyond.size() - 1).isOpen());
    assertTrue(beyond.get(beyond.size() - 1).isVisible());
    assertFalse(
        pieces(ChartExamples.curveCharts().get("ordinary")).stream().anyMatch(CurvePiece::isOpen));
    assertTrue(pieces(ChartExamples.curveCharts().get("no bound")).get(0).isVisible());
  }

  @Test
  void uncertain_counts_widen_the_band_and_get_no_dot() {
    List<CurvePiece> pieces = pieces(ChartExamples.curveCharts().get("uncertain counts"));
    Scale tail = TailScale.of(200);
    assertEquals(tail.at(0.2), pieces.get(1).lowBefore());
    assertEquals(tail.at(0.9), pieces.get(1).high());
    assertFalse(pieces.get(1).endsInDot());
    assertTrue(pieces.get(3).endsInDot());
  }
}
