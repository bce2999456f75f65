package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is promised of one operation's latency.
 *
 * @param name as users call it
 * @param histograms selectors of the histogram family, the preferred name first; the first that is
 *     exposed serves
 * @param samples name of client-side samples that serve when no histogram has data, or null
 * @param mean limit of the mean, or null
 * @param meanPer counter that the sum is divided by instead of the histogram's own count, or null
 * @param quantiles limits by quantile, e.g. 0.95, ascending
 * @param summary whether a summary's own quantiles are judged where there are no buckets
 * @param failures selectors of the counter of its calls that failed, which may be among the
 *     observations, the preferred first; the first that is exposed serves. Empty when none is named
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record OperationTarget(
    String name,
    List<Selector> histograms,
    String samples,
    Tiers mean,
    Selector meanPer,
    SortedMap<Double, Tiers> quantiles,
    boolean summary,
    List<Selector> failures,
    boolean required)
    implements Target {

  public OperationTarget {
    histograms = List.copyOf(histograms);
    failures = List.copyOf(failures);
    quantiles = Collections.unmodifiableSortedMap(new TreeMap<>(quantiles));
  }

  /** Which judges no quantiles of summaries, and has no counter of failures. */
  public OperationTarget(
      String name,
      List<Selector> histograms,
      String samples,
      Tiers mean,
      Selector meanPer,
      SortedMap<Double, Tiers> quantiles,
      boolean required) {
    this(name, histograms, samples, mean, meanPer, quantiles, false, List.of(), required);
  }

  @Override
  public CheckSubject.Kind kind() {
    return CheckSubject.Kind.OPERATION;
  }

  @Override
  public Map<CheckSubject, Tiers> promised() {
    Map<CheckSubject, Tiers> promised = new LinkedHashMap<>();
    if (mean != null) {
      promised.put(CheckSubject.mean(name), mean);
    }
    quantiles.forEach((q, limits) -> promised.put(CheckSubject.quantile(name, q), limits));
    return promised;
  }

  @Override
  public OperationTarget with(Function<CheckSubject, Tiers> limits) {
    SortedMap<Double, Tiers> others = new TreeMap<>(quantiles);
    others.replaceAll((q, limit) -> limits.apply(CheckSubject.quantile(name, q)));
    others.values().removeIf(Objects::isNull);
    return new OperationTarget(
        name,
        histograms,
        samples,
        mean == null ? null : limits.apply(CheckSubject.mean(name)),
        meanPer,
        others,
        summary,
        failures,
        required);
  }
}
