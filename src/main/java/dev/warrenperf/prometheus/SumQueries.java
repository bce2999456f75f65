package dev.warrenperf.prometheus;

import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Series;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The PromQL that lets a server add up nodes; {@link PushDown} tells what it comes to.
 *
 * @param labels those of targets, which sums are without, joined by commas
 * @param isUpKnown whether the server tells which targets were up
 * @param stepMillis length of a step
 * @param lookbackMillis how far back the last value of a series may be
 */
record SumQueries(
    PrometheusRequest request,
    String labels,
    boolean isUpKnown,
    long stepMillis,
    long lookbackMillis) {

  /**
   * What fits any of the selectors of a request, under one name.
   *
   * @param look makes an expression of a selector
   */
  static String raw(PrometheusRequest request, String name, Function<String, String> look) {
    return request.selectors().stream()
        .map(
            matchers -> look.apply(Promql.selector(Promql.named(of(name, matchers), Set.of(name)))))
        .distinct()
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Which targets are meant holds for what tells of them too; which metrics does not. */
  private static List<LabelMatcher> of(String name, List<LabelMatcher> matchers) {
    boolean ofTarget = name.equals(NodeTable.UP) || name.equals(Series.PROCESS_START);
    return ofTarget ? Promql.ofTargets(matchers) : matchers;
  }

  /** The largest level over nodes. */
  String largest(String name) {
    return "max without (" + labels + ") (" + raw(request, name, selector -> selector) + ")";
  }

  /** What a step adds to a counter, over all nodes. */
  String increase(String name) {
    String offset = " offset " + stepMillis + "ms";
    String now = last(name, "");
    String before = last(name, offset);
    String start = "(" + before + " <= " + now + ") or (" + now + " * 0)";
    String grown = now + " - (" + start + ")";
    String counted = isUpKnown ? "(" + grown + ") and on (job, instance) " + wasUp(offset) : grown;
    return "sum without (" + labels + ") (" + counted + ")";
  }

  private String wasUp(String offset) {
    String range = Promql.range(lookbackMillis) + offset;
    return raw(request, NodeTable.UP, selector -> "max_over_time(" + selector + range + ") == 1");
  }

  private String last(String name, String offset) {
    String range = Promql.range(lookbackMillis) + offset;
    return raw(request, name, selector -> "last_over_time(" + selector + range + ")");
  }
}
