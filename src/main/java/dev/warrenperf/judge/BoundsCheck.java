package dev.warrenperf.judge;

import dev.warrenperf.analysis.BucketBound;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which targets a set of bucket bounds leaves open, whatever is observed. */
public final class BoundsCheck {

  /**
   * A quantile target whose limit is no bucket bound, so that counts may leave it open.
   *
   * @param target {@code Service Create p99}
   * @param metric the histogram that serves
   * @param limit as written
   * @param bound the bound to add, in seconds
   * @param text between which bounds the limit lies and what to add
   */
  public record Finding(String target, String metric, String limit, double bound, String text) {}

  private BoundsCheck() {}

  /**
   * Findings in the order of the target file. Operations that are not exposed have none, nor have
   * those whose buckets have no bound {@code le}.
   */
  public static List<Finding> of(TargetSet targets, List<Series> series) {
    List<Finding> findings = new ArrayList<>();
    for (OperationTarget operation : targets.operations()) {
      for (Selector selector : operation.histograms()) {
        List<Double> exposed = bounds(selector, series);
        if (!exposed.isEmpty()) {
          check(operation, selector, unit(selector, targets), finite(exposed), findings);
          break;
        }
      }
    }
    return findings;
  }

  /** By the target file, or the name. */
  private static MetricUnit unit(Selector selector, TargetSet targets) {
    return UnitChoice.of(selector.name(), targets.units().get(selector), null).unit();
  }

  private static List<Double> bounds(Selector selector, List<Series> series) {
    String bucket = selector.name() + "_bucket";
    return series.stream()
        .filter(one -> one.name().equals(bucket))
        .filter(one -> !one.labels().get("le").isEmpty())
        .filter(one -> selector.matches(one.labels().without("le")))
        .map(one -> BucketBound.parse(one.labels().get("le")))
        .toList();
  }

  /** +Inf is there in every histogram and bounds nothing. */
  private static NavigableSet<Double> finite(List<Double> bounds) {
    return bounds.stream().filter(Double::isFinite).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(
      OperationTarget operation,
      Selector selector,
      MetricUnit unit,
      NavigableSet<Double> bounds,
      List<Finding> findings) {
    operation
        .quantiles()
        .forEach(
            (q, limits) -> {
              Limit limit = limits.deciding();
              double exposed = unit.fromBase(limit.value());
              if (!bounds.contains(exposed)) {
                findings.add(
                    new Finding(
                        CheckSubject.quantile(operation.name(), q).toString(),
                        selector.toString(),
                        limit.toString(),
                        limit.value(),
                        text(limit, exposed, bounds)));
              }
            });
  }

  private static String text(Limit limit, double exposed, NavigableSet<Double> bounds) {
    Double below = bounds.lower(exposed);
    Double above = bounds.higher(exposed);
    String add = "; add a bucket bound at " + Format.bound(exposed);
    if (bounds.isEmpty()) {
      return limit + " cannot be decided: the only bound is le=\"+Inf\"" + add;
    }
    if (above == null) {
      return limit
          + " lies above the largest bound "
          + Format.bound(bounds.last())
          + ": it can be proven met, never missed"
          + add;
    }
    return limit
        + " lies between "
        + (below == null ? "0" : "le=\"" + Format.bound(below) + "\"")
        + " and le=\""
        + Format.bound(above)
        + "\""
        + add;
  }
}
