package dev.warrenperf.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Node b counts 1000 calls under the new name, all fast; a counts some under the old one. */
class OtherNameTest {

  private static final TargetSet TARGETS =
      new TargetSet(
          "t",
          "t.yaml",
          List.of(
              new OperationTarget(
                  "Lookup",
                  List.of(Selector.of("new_seconds"), Selector.of("old_seconds")),
                  null,
                  null,
                  null,
                  new TreeMap<>(Map.of(0.99, Limits.target("100ms"))),
                  true)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.<Selector, MetricUnit>of());

  private static Scrapes node(String node, String metric, int count) {
    return Scrapes.node(node).at(0, body(metric, 0)).at(10, body(metric, count));
  }

  private static String body(String metric, int count) {
    return "X_bucket{le=\"0.1\"} N\nX_bucket{le=\"+Inf\"} N\nX_count N\nX_sum 0\n"
        .replace("X", metric)
        .replace("N", Integer.toString(count));
  }

  private static OperationResult judged(Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Needs.of(TARGETS), nodes);
    return RunJudge.judge(TARGETS, run).operations().get(0);
  }

  private static Verdict verdict(OperationResult result) {
    return result.quantiles().stream()
        .filter(quantile -> quantile.q() == 0.99)
        .findFirst()
        .orElseThrow()
        .judgement()
        .verdict();
  }

  @Test
  void what_a_node_counts_under_another_name_may_have_been_slow() {
    // floor(1000 / 0.99) - 1000 = 10
    Scrapes served = node("b", "new_seconds", 1000);
    assertEquals(Verdict.PASS, verdict(judged(served, node("a", "old_seconds", 10))));
    assertEquals(Verdict.UNDECIDED, verdict(judged(served, node("a", "old_seconds", 11))));
  }

  @Test
  void a_node_that_counts_the_same_under_both_names_hides_nothing() {
    Scrapes both =
        Scrapes.node("b")
            .at(0, body("new_seconds", 0) + body("old_seconds", 0))
            .at(10, body("new_seconds", 1000) + body("old_seconds", 1000));
    assertEquals(Verdict.PASS, verdict(judged(both)));
  }
}
