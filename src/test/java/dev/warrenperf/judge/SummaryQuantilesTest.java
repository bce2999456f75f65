package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryQuantilesTest {

  private static OperationResult judge(boolean summary, Selector selector, Scrapes... nodes) {
    OperationTarget target =
        new OperationTarget(
            "Get",
            List.of(selector),
            null,
            null,
            null,
            new TreeMap<>(Map.of(0.99, Limits.target("200ms"))),
            summary,
            List.of(),
            true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).operations().get(0);
  }

  private static QuantileResult p99(boolean summary, Scrapes... nodes) {
    return judge(summary, Selector.of("s_seconds"), nodes).quantiles().stream()
        .filter(quantile -> quantile.q() == 0.99)
        .findFirst()
        .orElseThrow();
  }

  /** 100 calls of 10 ms in all, and what the process says of its p99 at the two snapshots. */
  private static Scrapes says(String node, String first, String last) {
    return Scrapes.node(node).at(0, body("", first, 0)).at(10, body("", last, 100));
  }

  private static String body(String labels, String said, int count) {
    String with = labels.isEmpty() ? "" : labels + ",";
    String alone = labels.isEmpty() ? "" : "{" + labels + "}";
    return String.join(
        "\n",
        "s_seconds{" + with + "quantile=\"0.5\"} 0.01",
        "s_seconds{" + with + "quantile=\"0.99\"} " + said,
        "s_seconds_count" + alone + " " + count,
        "s_seconds_sum" + alone + " " + count / 100.0);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.15, PASS", "0.3, 0.25, FAIL", "0.1, 0.3, UNDECIDED", "0.3, 0.1, UNDECIDED"})
  void all_that_was_said_inside_the_window_has_to_agree(
      String first, String last, Verdict verdict) {
    QuantileResult result = p99(true, says("a", first, last));
    assertEquals(verdict, result.judgement().verdict());
    assertEquals(Reason.SUMMARY, result.judgement().reason());
    assertEquals(Double.parseDouble(last), result.said());
    assertFalse(result.isObserved());
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.9", "0.9, 0.1"})
  void an_open_one_tells_the_least_and_the_most_that_was_said(String first, String last) {
    String words = p99(true, says("a", first, last)).judgement().text();
    assertEquals(
        "p99, as reported by a over its own sliding window, was from 100 ms to 900 ms: "
            + Reason.SUMMARY.meaning(),
        words.replace('\u202f', ' '));
  }

  @Test
  void it_is_never_firm() {
    assertEquals(Evidence.WEAK, p99(true, says("a", "0.1", "0.1")).judgement().evidence());
    assertEquals(Evidence.WEAK, p99(true, says("a", "0.3", "0.3")).judgement().evidence());
  }

  @Test
  void of_several_nodes_the_worst_decides_and_none_are_merged() {
    QuantileResult result =
        p99(true, says("a", "0.05", "0.05"), says("b", "0.25", "0.25"), says("c", "0.01", "0.01"));
    assertEquals(Verdict.FAIL, result.judgement().verdict());
    assertEquals(0.25, result.said());
    assertTrue(
        result
            .judgement()
            .text()
            .startsWith("p99, as reported by b over its own sliding window, is 250"),
        result.judgement().text());
  }

  @Test
  void of_several_series_the_worst_decides_and_is_named_by_what_tells_it() {
    Scrapes node =
        Scrapes.node("a")
            .at(
                10,
                body("app=\"x\",path=\"/a\"", "0.1", 50)
                    + "\n"
                    + body("app=\"x\",path=\"/b\"", "0.9", 50));
    QuantileResult result = p99(true, node);
    assertEquals(Verdict.FAIL, result.judgement().verdict());
    assertTrue(
        result.judgement().text().startsWith("p99, as reported by a {path=\"/b\"} over"),
        result.judgement().text());
  }

  @Test
  void only_what_the_selector_picks_is_judged() {
    Scrapes node =
        Scrapes.node("a")
            .at(10, body("path=\"/a\"", "0.1", 50) + "\n" + body("path=\"/b\"", "0.9", 50));
    Selector one =
        new Selector(
            "s_seconds", List.of(new LabelMatcher("path", LabelMatcher.Operator.EQUAL, "/a")));
    assertEquals(Verdict.PASS, judge(true, one, node).quantiles().get(2).judgement().verdict());
  }

  @Test
  void nothing_of_it_is_judged_unless_the_target_says_so() {
    QuantileResult result = p99(false, says("a", "0.3", "0.3"));
    assertTrue(Double.isNaN(result.said()));
    assertTrue(result.judgement().verdict() != Verdict.FAIL);
  }

  @Test
  void a_quantile_that_no_process_says_stays_open() {
    Scrapes node =
        Scrapes.node("a")
            .at(10, "s_seconds{quantile=\"0.5\"} 0.01\ns_seconds_count 9\ns_seconds_sum 1");
    QuantileResult result = p99(true, node);
    assertEquals(Verdict.UNDECIDED, result.judgement().verdict());
    assertTrue(Double.isNaN(result.said()));
  }

  @Test
  void what_is_no_number_says_nothing() {
    Judgement judgement = p99(true, says("a", "NaN", "NaN")).judgement();
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
  }

  @Test
  void where_there_are_buckets_they_decide() {
    Scrapes node =
        Scrapes.node("a")
            .at(
                10,
                "s_seconds{quantile=\"0.99\"} 0.9",
                "s_seconds_bucket{le=\"0.2\"} 100",
                "s_seconds_bucket{le=\"+Inf\"} 100",
                "s_seconds_count 100",
                "s_seconds_sum 1");
    assertEquals(Verdict.PASS, p99(true, node).judgement().verdict());
  }
}
