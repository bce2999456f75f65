package dev.warrenperf.target;

import dev.warrenperf.target.WaivedTarget.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results of targets, each judgement by its target and with the waiver that concerns it. */
final class WaivedResults {

  private final Map<WaivedTarget, WaiverResult> waivers;

  WaivedResults(Map<WaivedTarget, WaiverResult> waivers) {
    this.waivers = waivers;
  }

  /** Every judgement there is, by what it is on. */
  static Map<WaivedTarget, Judgement> judgements(TargetResults results) {
    Map<WaivedTarget, Judgement> all = new HashMap<>();
    for (OperationResult result : results.operations()) {
      String name = result.target().name();
      all.put(WaivedTarget.mean(name), result.meanJudgement());
      result
          .quantiles()
          .forEach(
              quantile -> all.put(WaivedTarget.quantile(name, quantile.q()), quantile.judgement()));
    }
    results.rates().forEach(rate -> all.put(target(rate), rate.judgement()));
    results.ratios().forEach(ratio -> all.put(target(ratio), ratio.judgement()));
    results.gauges().forEach(gauge -> all.put(target(gauge), gauge.judgement()));
    results.resources().forEach(resource -> all.put(target(resource), resource.judgement()));
    results.failover().forEach(failover -> all.put(target(failover), failover.judgement()));
    all.values().removeIf(judgement -> judgement == null);
    return all;
  }

  TargetResults of(TargetResults results, List<WaiverResult> all) {
    return new TargetResults(
        results.targets(),
        results.operations().stream().map(this::operation).toList(),
        results.rates().stream().map(this::rate).toList(),
        results.ratios().stream().map(this::ratio).toList(),
        results.gauges().stream().map(this::gauge).toList(),
        results.resources().stream().map(this::resource).toList(),
        results.failover().stream().map(this::failover).toList(),
        all,
        results.timed());
  }

  private Judgement waived(Judgement judgement, WaivedTarget target) {
    WaiverResult waiver = waivers.get(target);
    return judgement == null || waiver == null || !WaiverRuling.isExcusable(judgement.verdict())
        ? judgement
        : judgement.with(waiver);
  }

  private OperationResult operation(OperationResult result) {
    String name = result.target().name();
    return new OperationResult(
        result.target(),
        result.used(),
        result.total(),
        result.histogram(),
        result.quantiles().stream().map(quantile -> quantile(name, quantile)).toList(),
        result.mean(),
        result.meanEvents(),
        waived(result.meanJudgement(), WaivedTarget.mean(name)),
        result.client(),
        result.failures(),
        result.unit());
  }

  private QuantileResult quantile(String operation, QuantileResult result) {
    return new QuantileResult(
        result.q(),
        result.bounds(),
        result.limits(),
        waived(result.judgement(), WaivedTarget.quantile(operation, result.q())),
        result.said());
  }

  private static WaivedTarget target(RateResult result) {
    return WaivedTarget.value(Kind.RATE, result.target().name());
  }

  private RateResult rate(RateResult result) {
    return result.with(waived(result.judgement(), target(result)));
  }

  private static WaivedTarget target(RatioResult result) {
    return WaivedTarget.value(Kind.RATIO, result.target().name());
  }

  private RatioResult ratio(RatioResult result) {
    return result.with(waived(result.judgement(), target(result)));
  }

  private static WaivedTarget target(GaugeResult result) {
    return WaivedTarget.value(Kind.GAUGE, result.target().name());
  }

  private GaugeResult gauge(GaugeResult result) {
    return result.with(waived(result.judgement(), target(result)));
  }

  private static WaivedTarget target(ResourceResult result) {
    return WaivedTarget.value(
        result.kind() == ResourceResult.Kind.CPU ? Kind.CPU : Kind.MEMORY, result.target().name());
  }

  private ResourceResult resource(ResourceResult result) {
    return new ResourceResult(
        result.target(),
        result.kind(),
        result.uses(),
        result.worst(),
        waived(result.judgement(), target(result)),
        result.counted());
  }

  private static WaivedTarget target(FailoverResult result) {
    return WaivedTarget.value(Kind.FAILOVER, result.target().name());
  }

  private FailoverResult failover(FailoverResult result) {
    return new FailoverResult(
        result.target(),
        result.history(),
        result.gaps(),
        result.deciding(),
        waived(result.judgement(), target(result)));
  }
}
