package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.LeaderSigns;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.Wants;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NeedsTest {

  @Test
  void nothing_promised_needs_nothing() {
    TargetSet empty = new TargetSet("t", "o", List.of());
    assertEquals(Wants.of(Set.of(), Set.of(), List.of(), List.of()), Needs.of(empty));
  }

  @Test
  void every_alias_and_everything_beside_is_needed_once() {
    Selector labelled =
        new Selector("g", List.of(new LabelMatcher("state", Operator.EQUAL, "running")));
    GaugeTarget gauge = gauge(labelled, Selector.of("old_g"));
    TargetSet set =
        new TargetSet(
            "t",
            "o",
            List.of(
                new OperationTarget(
                    "Cycle",
                    List.of(Selector.of("h"), Selector.of("old_h")),
                    null,
                    null,
                    Selector.of("cycles_total"),
                    new TreeMap<>(),
                    true),
                new ThroughputTarget(
                    "Rate",
                    List.of(Selector.of("c_total"), Selector.of("old_c")),
                    Limits.target("1/s"),
                    null,
                    true),
                gauge,
                gauge,
                resource(CheckSubject.Kind.CPU, "cpu", false),
                resource(CheckSubject.Kind.MEMORY, "memory", false),
                resource(CheckSubject.Kind.CPU, "box_cpu", true),
                resource(CheckSubject.Kind.MEMORY, "box_memory", true)));
    assertEquals(
        new Wanted(
            Set.of("h", "old_h"),
            Set.of("cycles_total", "c_total", "old_c", "cpu", "box_cpu"),
            List.of(labelled, Selector.of("old_g"), Selector.of("memory")),
            List.of(Selector.of("box_memory")),
            List.of(),
            List.of(Selector.of("h"), Selector.of("old_h")),
            List.of(),
            List.of(Selector.of("cpu"), Selector.of("box_cpu")),
            List.of()),
        Needs.of(set));
  }

  @Test
  void every_name_of_a_leader_gauge_is_needed_once() {
    Selector leads = Selector.of("leads");
    Selector old = Selector.of("old");
    FailoverTarget one = new FailoverTarget("a", List.of(leads, old), List.of(), null, 15, true);
    FailoverTarget other = new FailoverTarget("b", List.of(old), List.of(), null, 1, true);
    TargetSet set = new TargetSet("t", "o", List.of(one, other));
    assertEquals(List.of(LeaderSigns.of(leads), LeaderSigns.of(old)), Needs.of(set).leaders());
  }

  @Test
  void activity_counters_are_needed_with_each_gauge_that_may_serve() {
    Selector leads = Selector.of("leads");
    Selector old = Selector.of("old");
    List<Selector> work = List.of(Selector.of("work_total"));
    FailoverTarget one = new FailoverTarget("a", List.of(leads, old), work, null, 15, true);
    FailoverTarget gauge = new FailoverTarget("b", List.of(leads), List.of(), null, 15, true);
    Wanted wanted = Needs.of(new TargetSet("t", "o", List.of(one, gauge)));
    assertEquals(
        List.of(new LeaderSigns(leads, work), new LeaderSigns(old, work), LeaderSigns.of(leads)),
        wanted.leaders());
    assertTrue(wanted.filter().keeps("work_total"));
  }

  private static GaugeTarget gauge(Selector... selectors) {
    return new GaugeTarget(
        "Gauge",
        List.of(selectors),
        GaugeTarget.Statistic.MAX,
        Limits.target("1"),
        Across.SUM,
        Across.MAX,
        null,
        true);
  }

  private static ResourceTarget resource(CheckSubject.Kind kind, String metric, boolean perSeries) {
    return new ResourceTarget(
        kind,
        "Resource",
        null,
        Limits.target("50%"),
        Selector.of(metric),
        null,
        60,
        perSeries,
        true);
  }
}
