package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten observations, nine of them at or below 100, their sum 500, in whatever unit. */
class UnitFaultsTest {

  private static TargetResults judge(String metric, Map<Selector, MetricUnit> units, String limit) {
    Tiers limits = Tiers.of(Limits.below(limit).at("t.yaml:5:11"));
    OperationTarget target =
        new OperationTarget(
            "Create",
            List.of(Selector.of(metric)),
            null,
            limits,
            null,
            new TreeMap<>(Map.of(0.9, limits)),
            true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target), units, RunConditions.USUAL);
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), node(metric)));
  }

  private static Scrapes node(String metric) {
    String before = "X_bucket{le=\"100\"} 0\nX_bucket{le=\"+Inf\"} 0\nX_count 0\nX_sum 0";
    String after = "X_bucket{le=\"100\"} 9\nX_bucket{le=\"+Inf\"} 10\nX_count 10\nX_sum 500";
    return Scrapes.node("n").at(0, before.replace("X", metric)).at(10, after.replace("X", metric));
  }

  private static OperationResult passes(TargetResults results) {
    assertEquals(List.of(), UnitFaults.of(results));
    OperationResult result = results.operations().get(0);
    assertEquals(Verdict.PASS, result.meanJudgement().verdict());
    assertEquals(
        List.of(Verdict.PASS),
        result.quantiles().stream()
            .filter(quantile -> quantile.judgement() != null)
            .map(quantile -> quantile.judgement().verdict())
            .toList());
    return result;
  }

  @Test
  void counts_in_another_unit_are_judged_in_the_base_unit() {
    OperationResult result = passes(judge("lat_ms", Map.of(), "100.1ms"));
    assertEquals(0.05, result.mean());
    assertEquals(0.1, result.histogram().bound(0));
    assertEquals(0.5, result.histogram().sum());
    Judgement open =
        judge("lat_ms", Map.of(), "99ms").operations().get(0).quantiles().stream()
            .filter(quantile -> quantile.q() == 0.9)
            .findFirst()
            .orElseThrow()
            .judgement();
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertTrue(
        open.text().contains("le=\"100\"") && open.text().endsWith("add a bucket bound at 99"),
        open.text());
  }

  @Test
  void what_the_target_file_tells_comes_before_the_name() {
    OperationResult result =
        passes(
            judge(
                "lat_seconds", Map.of(Selector.of("lat_seconds"), MetricUnit.ofWord("ms")), "1s"));
    assertEquals(0.05, result.mean());
    assertEquals(
        "lat_seconds is taken in milliseconds as the target file says; its name says seconds",
        result.unit().contradiction());
  }

  @Test
  void a_limit_with_a_unit_on_a_metric_without_is_a_fault_of_the_target_file() {
    List<String> faults = UnitFaults.of(judge("lat", Map.of(), "100ms"));
    assertEquals(2, faults.size());
    assertEquals(
        "t.yaml:5:11: expected the unit of lat, which neither its name nor a UNIT line gives: write"
            + " what it counts in beside it, such as unit: ms, or a limit without a unit; found"
            + " \"< 100ms\"",
        faults.get(0));
  }

  @Test
  void a_bare_limit_is_judged_on_bare_numbers() {
    OperationResult result = passes(judge("lat", Map.of(), "101"));
    assertEquals(50, result.mean());
    passes(judge("tok", Map.of(Selector.of("tok"), MetricUnit.ofWord("tokens")), "101"));
  }

  @Test
  void a_limit_in_another_unit_than_the_metric_is_a_fault() {
    assertEquals(
        "t.yaml:5:11: expected a limit in the unit of lat_bytes, which counts bytes, found"
            + " \"< 100ms\"",
        UnitFaults.of(judge("lat_bytes", Map.of(), "100ms")).get(0));
    assertEquals(2, UnitFaults.of(judge("lat_seconds", Map.of(), "100")).size());
    assertEquals(2, UnitFaults.of(judge("lat_bytes", Map.of(), "100")).size());
  }

  @Test
  void what_was_never_seen_has_no_unit_to_miss() {
    TargetResults results = judge("lat", Map.of(), "100ms");
    TargetSet set = results.targets();
    Scrapes other = Scrapes.node("n").at(0, "x 1").at(10, "x 1");
    assertEquals(List.of(), UnitFaults.of(RunJudge.judge(set, Scrapes.run(Needs.of(set), other))));
  }

  @Test
  void rates_of_amounts_cpu_and_levels_are_held_to_their_units_too() {
    TargetSet set =
        new TargetSet(
            "t",
            "t.yaml",
            List.of(
                new ThroughputTarget(
                    "Sent",
                    List.of(Selector.of("sent_kilobytes_total")),
                    above("1MB/s"),
                    null,
                    true),
                new ThroughputTarget(
                    "Seen", List.of(Selector.of("seen_total")), above("1MB/s"), null, true),
                new ThroughputTarget(
                    "Done", List.of(Selector.of("seen_total")), above("9/s"), null, true),
                new GaugeTarget(
                    "Used",
                    List.of(Selector.of("used_percent")),
                    GaugeTarget.Statistic.MAX,
                    Limits.target("51%"),
                    Across.EACH,
                    Across.MAX,
                    null,
                    true),
                new GaugeTarget(
                    "Load",
                    List.of(Selector.of("load")),
                    GaugeTarget.Statistic.MAX,
                    Limits.target("51MB"),
                    Across.EACH,
                    Across.MAX,
                    null,
                    true),
                new ResourceTarget(
                    CheckSubject.Kind.CPU,
                    "App",
                    null,
                    Limits.target("50%"),
                    Selector.of("cpu_ns_total"),
                    null,
                    60,
                    false,
                    true)));
    Scrapes node =
        Scrapes.node("n")
            .at(0, "sent_kilobytes_total 0\nseen_total 0\nused_percent 40\nload 1\ncpu_ns_total 0")
            // 20 000 kB, 100 seen and 2e9 ns in 10 s: 2 MB/s, 10/s and 20 % of a core
            .at(
                10,
                "sent_kilobytes_total 20000\nseen_total 100\nused_percent 50\nload 1\ncpu_ns_total"
                    + " 2e9");
    TargetResults results = RunJudge.judge(set, Scrapes.run(Needs.of(set), node));
    assertEquals(2e6, results.figures().get(0).value());
    assertEquals(10, results.figures().get(2).value());
    assertEquals(0.5, results.figures().get(3).value());
    assertEquals(0.2, results.figures().get(results.figures().size() - 1).value());
    List<String> faults = UnitFaults.of(results);
    assertEquals(2, faults.size());
    assertTrue(faults.get(0).startsWith("expected the unit of seen_total"), faults.get(0));
    assertTrue(faults.get(1).startsWith("expected the unit of load"), faults.get(1));
  }

  private static Tiers above(String text) {
    return Tiers.of(Limits.above(text));
  }

  private static List<String> faults(String first, String later, Map<Selector, MetricUnit> units) {
    ThroughputTarget rate =
        new ThroughputTarget(
            "Busy", List.of(Selector.of("busy")), Tiers.of(Limits.below("50/s")), null, true);
    GaugeTarget level =
        new GaugeTarget(
            "Age",
            List.of(Selector.of("age")),
            GaugeTarget.Statistic.MAX,
            Tiers.of(Limits.below("60")),
            Across.EACH,
            Across.MAX,
            null,
            true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(rate, level), units, RunConditions.USUAL);
    String body = "# UNIT busy X\n# UNIT age X\nage 59\nbusy ";
    Scrapes node =
        Scrapes.node("n")
            .at(0, body.replace("X", first) + 0)
            .at(10, body.replace("X", later) + 400);
    return UnitFaults.of(RunJudge.judge(set, Scrapes.run(Needs.of(set), node)));
  }

  @Test
  void no_limit_holds_for_numbers_whose_unit_changes_between_snapshots() {
    List<String> faults = faults("ms", "s", Map.of());
    assertEquals(2, faults.size());
    assertEquals(
        "expected the unit of busy, but the UNIT lines of busy contradict one another"
            + " (milliseconds, seconds) and none is taken: write what it counts in beside it, such"
            + " as unit: ms; found \"< 50/s\"",
        faults.get(0));
    assertTrue(faults.get(1).startsWith("expected the unit of age, but"), faults.get(1));
    assertEquals(List.of(), faults("ms", "milliseconds", Map.of()));
    MetricUnit told = MetricUnit.ofWord("tasks");
    assertEquals(
        List.of(), faults("ms", "s", Map.of(Selector.of("busy"), told, Selector.of("age"), told)));
  }

  private static List<String> aliases(
      List<String> names, String limit, Map<Selector, MetricUnit> units) {
    List<Selector> selectors = names.stream().map(Selector::of).toList();
    Tiers limits = Tiers.of(Limits.below(limit).at("t.yaml:5:11"));
    boolean rate = limit.endsWith("/s");
    TargetSet set =
        new TargetSet(
            "t",
            "t.yaml",
            List.of(
                rate
                    ? new ThroughputTarget("Busy", selectors, limits, null, true)
                    : new GaugeTarget(
                        "Age",
                        selectors,
                        GaugeTarget.Statistic.MAX,
                        limits,
                        Across.EACH,
                        Across.MAX,
                        null,
                        true)),
            units,
            RunConditions.USUAL);
    Scrapes node = Scrapes.node("n").at(0, names.get(0) + " 59").at(10, names.get(0) + " 59");
    return UnitFaults.of(RunJudge.judge(set, Scrapes.run(Needs.of(set), node)));
  }

  @Test
  void a_bare_limit_on_names_of_several_units_is_a_fault_whichever_serves() {
    // 59 are kept as milliseconds and as seconds, and a minute of the one is none of the other
    List<String> names = List.of("age_ms", "age_seconds");
    assertEquals(
        List.of(
            "t.yaml:5:11: expected one unit of all names beside a limit without a unit, found"
                + " age_ms in milliseconds, age_seconds in seconds, and \"< 60\": write unit:"
                + " beside them if they count alike, else a limit with a unit, or a target for"
                + " each"),
        aliases(names, "60", Map.of()));
    assertEquals(1, aliases(List.of("age_seconds", "age"), "60", Map.of()).size());
    assertEquals(
        1, aliases(List.of("sent_kilobytes_total", "sent_bytes_total"), "5/s", Map.of()).size());
    assertEquals(List.of(), aliases(names, "1min", Map.of()));
    assertEquals(List.of(), aliases(List.of("sent_bytes", "sent_kilobytes"), "5kB/s", Map.of()));
    assertEquals(List.of(), aliases(List.of("orders_total", "old_total"), "5/s", Map.of()));
    assertEquals(List.of(), aliases(List.of("age_seconds", "old_age_seconds"), "60", Map.of()));
    MetricUnit told = MetricUnit.SECONDS;
    assertEquals(
        List.of(),
        aliases(
            names, "60", Map.of(Selector.of("age_ms"), told, Selector.of("age_seconds"), told)));
  }
}
