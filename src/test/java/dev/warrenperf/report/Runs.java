package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.UntrustedTimes;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small runs, judged against one target of each kind. */
final class Runs {

  static final TargetSet TARGETS =
      new TargetSet(
          "Guide",
          "guide.yaml",
          List.of(
              new OperationTarget(
                  "Create",
                  List.of(Selector.of("h"), Selector.of("old_h")),
                  null,
                  below("500ms"),
                  null,
                  new TreeMap<>(Map.of(0.5, below("1s"), 0.9, below("100ms"))),
                  true),
              rate("2/s"),
              gauge(GaugeTarget.Statistic.MAX, Across.SUM),
              use(Kind.CPU, "50%", ResourceTarget.PROCESS_CPU),
              use(Kind.MEMORY, "512MB", ResourceTarget.PROCESS_MEMORY)),
          Map.of(Selector.of("h"), MetricUnit.SECONDS, Selector.of("old_h"), MetricUnit.SECONDS),
          RunConditions.USUAL);

  private Runs() {}

  static Tiers below(String text) {
    return Tiers.of(new Limit(Limit.Comparison.LESS, Quantity.parse(text)));
  }

  static ThroughputTarget rate(String limit) {
    Limit above = new Limit(Limit.Comparison.GREATER, Quantity.parse(limit));
    return new ThroughputTarget(
        "Requests", List.of(Selector.of("c"), Selector.of("old_c")), Tiers.of(above), null, true);
  }

  static GaugeTarget gauge(GaugeTarget.Statistic statistic, Across across) {
    return new GaugeTarget(
        "Tasks",
        List.of(Selector.of("g"), Selector.of("old_g")),
        statistic,
        Tiers.of(new Limit(Limit.Comparison.GREATER, Quantity.parse("1000"))),
        Across.EACH,
        across,
        null,
        true);
  }

  private static ResourceTarget use(Kind kind, String limit, Selector metric) {
    return new ResourceTarget(
        kind,
        "Manager",
        null,
        below(limit),
        metric,
        null,
        ResourceTarget.USUAL_SECONDS,
        false,
        false);
  }

  static JudgedRun input(Scrapes... nodes) {
    return input(TARGETS, RunDescription.of("burst-1"), Map.of(), nodes);
  }

  static JudgedRun input(
      TargetSet targets,
      RunDescription description,
      Map<String, Integer> unreadable,
      Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Needs.of(targets), nodes);
    Window window = new Window(run.startMillis(), run.endMillis(), "whole run");
    return input(targets, description, unreadable, run, window);
  }

  static JudgedRun input(
      TargetSet targets,
      RunDescription description,
      Map<String, Integer> unreadable,
      RunDeltas run,
      Window window) {
    return new JudgedRun(
        description,
        run,
        window,
        RunJudge.judge(targets, run),
        unreadable,
        Map.of(),
        List.of(Notice.info("seen", "something was seen")));
  }

  /**
   * The same, of snapshots of which nothing but the files' own times tells when they were taken.
   */
  static JudgedRun untrusted(JudgedRun input) {
    return input.with(UntrustedTimes.undecided(input.results()), input.notices());
  }

  static Report report(JudgedRun run) {
    return report(run, true);
  }

  static Report report(JudgedRun run, boolean drawn) {
    ExitPolicy policy = ExitPolicy.parse(List.of("fail", "undecided", "no-data", "invalid"));
    return ReportBuilder.build(
        run, null, new Reporting(drawn, policy, "warren-perf report burst-1", "0.1"));
  }

  static String plain(String text) {
    return text.replace('\u202f', ' ');
  }
}
