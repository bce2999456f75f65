package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunPiece;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {

  private static final Node NODE = new Node("a", null, true, null);

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] BOUNDS = {0.5, 1, 2.5, INF};

  @Test
  void every_step_can_be_checked_by_hand() {
    assertEquals(
        """
        p95 of 100 observations is the one of rank ceil(0.95 × 100) = 95 in ascending order
        90 are at or below le="0.5", 96 are at or below le="1": p95 is above 0.5 s and at most 1 s
        Interpolated as histogram_quantile does: 0.917 s, which assumes that observations are \
        spread evenly inside a bucket
        The sum of the observations, 40 s, allows at most 16.3 s
        As a sample of the system, with 95 % confidence: from 0 s to ∞
        For the target < 2s: at least 96 and at most 99 observations are at or below it; 95 must be
        Binomial test at the limit: p = 0.44 for a PASS, p = 0.99 for a FAIL; 0.05 or less is firm \
        (observations taken as independent, since the run is not in five pieces or more)
        For other runs: p = 0.44 at 1.84 s, assuming that runs differ by 5 %; 0.05 or less is firm
        PASS: p95 is above 0.5 s and at most 1 s: 96 of 100 observations are at or below le="1" where 95 are \
        needed, which meets the target < 2s. Weak evidence on the system (p = 0.44): 1232 more \
        observations like these would make it firm\
        """,
        words(0.95, 40, 90, 96, 99, 100));
  }

  @Test
  void beyond_the_last_bound_promql_is_put_right() {
    assertEquals(
        """
        p99 of 100 observations is the one of rank ceil(0.99 × 100) = 99 in ascending order
        97 are at or below le="2.5", 100 are at or below le="+Inf": p99 is above 2.5 s
        histogram_quantile returns 2.5 s here, the largest finite bound; the quantile lies beyond it
        The sum of the observations adds nothing
        As a sample of the system, with 95 % confidence: from 1 s to ∞; an upper end needs 368 \
        observations\
        """,
        words(0.99, Double.NaN, 90, 94, 97, 100)
            .lines()
            .limit(5)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void dependence_is_told_when_the_run_is_in_pieces() {
    Histogram whole = Histogram.of(BOUNDS, new double[] {0, 57, 60, 60}, Double.NaN);
    Histogram good = Histogram.of(BOUNDS, new double[] {0, 10, 10, 10}, Double.NaN);
    Histogram bad = Histogram.of(BOUNDS, new double[] {0, 7, 10, 10}, Double.NaN);
    Tiers limits = Limits.target("1s");
    Judgement judgement =
        QuantileJudge.judge(
            QuantileBounds.of(whole, 0.9),
            limits,
            whole,
            new Dependence(
                whole,
                IntStream.range(0, 6)
                    .mapToObj(i -> new RunPiece(NODE, i, i < 5 ? good : bad))
                    .toList()),
            RunJudge.USUAL_NOISE,
            LostObservations.NONE);
    List<String> words =
        DecisionWords.of(
            Proof.of(whole, new QuantileResult(QuantileBounds.of(whole, 0.9), limits, judgement)));
    String sample = words.get(words.size() - 3);
    // by hand: p = .95, sum (x - p n)^2 = 5*.25 + 6.25 = 7.5, v = 6/5 * 7.5 / 3600 = .0025,
    // factor = .0025 * 60 / .0475 = 3.16; 60 / 3.16 * (1.645 / 2.015)^2 = 12.66
    assertEquals(
        "6 pieces of the run, design effect 3.2, 12 effective observations)",
        sample.substring(sample.indexOf('(') + 1));
  }

  private static String words(double q, double sum, double... cumulative) {
    Histogram histogram = Histogram.of(BOUNDS, cumulative, sum);
    Tiers limits = Limits.target("2s");
    Judgement judgement = QuantileJudge.judge(QuantileBounds.of(histogram, q), limits, histogram);
    return String.join(
            "\n",
            DecisionWords.of(
                Proof.of(
                    histogram,
                    new QuantileResult(QuantileBounds.of(histogram, q), limits, judgement))))
        .replace('\u202f', ' ');
  }
}
