package dev.warrenperf.judge;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.ClientSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the client samples of an operation, and holds the operation against them. */
final class ClientJudge {

  private final List<ClientSamples> samples;

  ClientJudge(List<ClientSamples> samples) {
    this.samples = samples;
  }

  /** Those with the name that the target gives, else those called like the operation; or null. */
  ClientSamples of(OperationTarget target) {
    ClientSamples named = named(target.samples());
    return named == null ? named(target.name()) : named;
  }

  /** Those of a name; null when there are none. */
  ClientSamples named(String name) {
    return samples.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Those that no operation names, each as an operation without any promise. */
  List<OperationTarget> others(List<OperationTarget> operations) {
    return samples.stream()
        .filter(one -> operations.stream().noneMatch(operation -> one.equals(of(operation))))
        .map(
            one ->
                new OperationTarget(
                    one.name(), List.of(), one.name(), null, null, new TreeMap<>(), false))
        .toList();
  }

  /** What the client saw of quantiles, and whether that holds where something is promised. */
  static List<QuantileResult> quantiles(
      ClientSamples seen, Iterable<Double> shown, SortedMap<Double, Tiers> promised, Spread noise) {
    List<QuantileResult> quantiles = new ArrayList<>();
    for (double q : shown) {
      Tiers limits = promised.get(q);
      QuantileBounds bounds = SampleOrder.quantile(seen, q);
      quantiles.add(
          new QuantileResult(
              bounds,
              limits,
              limits == null ? null : QuantileJudge.judge(bounds, limits, seen, noise)));
    }
    return quantiles;
  }

  /** Null when nothing is promised of the mean. */
  static Judgement mean(OperationTarget target, ClientSamples seen) {
    if (target.mean() == null) {
      return null;
    }
    return target.meanPer() == null
        ? SampleJudge.judgeMean(target.mean(), seen)
        : Judgement.noData(
            Reason.NOT_EXPOSED,
            "the mean is promised per " + target.meanPer() + ", which client samples do not count");
  }
}
