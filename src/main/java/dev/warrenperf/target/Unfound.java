package dev.warrenperf.target;

import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target whose selectors find nothing.
 *
 * @param target its name
 * @param metrics what it asks for
 * @param text why nothing is found, as a report says it
 */
public record Unfound(String target, String metrics, String text) {

  /** Of all that was judged, in the order of the target file. */
  public static List<Unfound> of(TargetResults results) {
    List<Unfound> all = new ArrayList<>();
    for (OperationResult result : results.operations()) {
      Stream<Judgement> judged =
          Stream.concat(
              result.quantiles().stream().map(QuantileResult::judgement),
              Stream.of(result.meanJudgement()).filter(Objects::nonNull));
      add(all, result.target().name(), result.target().histograms(), judged);
    }
    for (RateResult result : results.rates()) {
      add(all, result.target().name(), result.target().counters(), result.judgement());
    }
    for (RatioResult result : results.ratios()) {
      RatioTarget target = result.target();
      List<Selector> both = Stream.of(target.of(), target.to()).flatMap(List::stream).toList();
      add(all, target.name(), both, result.judgement());
    }
    for (GaugeResult result : results.gauges()) {
      add(all, result.target().name(), result.target().gauges(), result.judgement());
    }
    for (ResourceResult result : results.resources()) {
      add(all, result.target().name(), List.of(result.metric()), result.judgement());
    }
    for (FailoverResult result : results.failover()) {
      add(all, result.target().name(), result.target().leaders(), result.judgement());
    }
    return List.copyOf(all);
  }

  private static void add(
      List<Unfound> all, String target, List<Selector> selectors, Judgement judgement) {
    add(all, target, selectors, Stream.ofNullable(judgement));
  }

  /** What several figures of a target have in common is told once. */
  private static void add(
      List<Unfound> all, String target, List<Selector> selectors, Stream<Judgement> judged) {
    String metrics = selectors.stream().map(Selector::toString).collect(Collectors.joining(", "));
    judged
        .filter(judgement -> judgement != null && judgement.reason() == Reason.NOT_EXPOSED)
        .map(judgement -> new Unfound(target, metrics, judgement.explanation()))
        .distinct()
        .forEach(all::add);
  }
}
