package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsCheckTest {

  private static List<Series> buckets(String name, String... bounds) {
    List<Series> series = new ArrayList<>();
    for (String le : bounds) {
      series.add(new Series(name + "_bucket", Labels.of(Map.of("le", le, "m", "Get"))));
    }
    return series;
  }

  private static TargetSet promise(Tiers limits, Selector... histograms) {
    return new TargetSet(
        "t",
        "o",
        List.of(
            new OperationTarget(
                "Create",
                List.of(histograms),
                null,
                null,
                null,
                new TreeMap<>(Map.of(0.99, limits)),
                true)));
  }

  private static List<String> texts(String limit, List<Series> series) {
    return BoundsCheck.of(promise(Limits.target(limit), Selector.of("h")), series).stream()
        .map(BoundsCheck.Finding::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"500ms, 0.5", "2s, 2.0", "2s, 2e0", "100ms, .1"})
  void a_limit_at_a_bound_is_no_finding_however_it_is_written(String limit, String bound) {
    assertEquals(List.of(), texts(limit, buckets("h", "0.01", bound, "10", "+Inf")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2s | < 2s lies between le=\"1\" and le=\"10\"; add a bucket bound at 2",
        "10ms | < 10ms lies between 0 and le=\"0.5\"; add a bucket bound at 0.01",
        "15s | < 15s lies above the largest bound 10: it can be proven met, never missed; add a"
            + " bucket bound at 15"
      })
  void a_limit_beside_the_bounds_is_told_with_the_bound_to_add(String limit, String text) {
    assertEquals(List.of(text), texts(limit, buckets("h", "0.5", "1", "10", "+Inf")));
  }

  @Test
  void bounds_that_are_no_numbers_bound_nothing() {
    List<Series> junk = buckets("h", "1", "0x1p1", "2.0d", "NaN", "x", "Infinity");
    assertEquals(
        List.of(
            "< 2s lies above the largest bound 1: it can be proven met, never missed; add a bucket"
                + " bound at 2"),
        texts("2s", junk));
  }

  @Test
  void with_infinity_alone_nothing_can_be_decided() {
    assertEquals(
        List.of("< 2s cannot be decided: the only bound is le=\"+Inf\"; add a bucket bound at 2"),
        texts("2s", buckets("h", "+Inf")));
  }

  @Test
  void what_is_not_exposed_has_no_finding() {
    assertEquals(List.of(), texts("2s", buckets("other", "1", "+Inf")));
  }

  @Test
  void the_first_name_that_is_exposed_is_checked() {
    List<Series> series = new ArrayList<>(buckets("old", "2", "+Inf"));
    series.addAll(buckets("h", "1", "+Inf"));
    Selector puts = new Selector("h", List.of(new LabelMatcher("m", Operator.EQUAL, "Put")));
    Tiers limits = Limits.target("2s");
    assertEquals(
        List.of(),
        BoundsCheck.of(promise(limits, puts, Selector.of("old"), Selector.of("h")), series));
    List<BoundsCheck.Finding> findings =
        BoundsCheck.of(promise(limits, Selector.of("h"), Selector.of("old")), series);
    assertEquals(1, findings.size());
    assertEquals("Create p99", findings.get(0).target());
    assertEquals("h", findings.get(0).metric());
    assertEquals("< 2s", findings.get(0).limit());
    assertEquals(2, findings.get(0).bound());
  }

  @Test
  void the_deciding_limit_is_the_one_that_is_checked() {
    Tiers tiers = new Tiers(Limits.below("2s"), Limits.below("10s"), null);
    assertEquals(
        List.of(),
        BoundsCheck.of(promise(tiers, Selector.of("h")), buckets("h", "1", "10", "+Inf")));
  }
}
