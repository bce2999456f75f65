package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target whose selectors find nothing.
 *
 * @param target its name
 * @param metric what it asks for
 * @param text why nothing is found, as a report says it
 */
public record Unfound(String target, String metric, String text) {

  /** Of all that was judged, in the order of reports; what checks have in common is told once. */
  public static List<Unfound> of(TargetResults results) {
    return results.all().stream().flatMap(Unfound::of).toList();
  }

  private static Stream<Unfound> of(TargetResult result) {
    String metrics =
        result.metrics().stream()
            .flatMap(metric -> metric.names().stream())
            .map(Selector::toString)
            .collect(Collectors.joining(", "));
    Stream<Unfound> checks =
        result.checks().stream()
            .map(Check::judgement)
            .filter(judgement -> judgement.reason() == Reason.NOT_EXPOSED)
            .map(judgement -> new Unfound(result.target().name(), metrics, judgement.text()));
    return Stream.concat(checks, activity(result)).distinct();
  }

  /** Of a failover, which is judged without. */
  private static Stream<Unfound> activity(TargetResult result) {
    return result instanceof FailoverResult failover && failover.activityAbsence() != null
        ? Stream.of(
            new Unfound(
                failover.target().name(),
                failover.target().activity().stream()
                    .map(Selector::toString)
                    .collect(Collectors.joining(", ")),
                failover.activityAbsence()))
        : Stream.of();
  }
}
