package dev.warrenperf.analysis;

import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A node that exposes a metric by another of its names, as while an upgrade goes from node to node:
 * what it counts is not added to what serves, and was not seen as far as a verdict goes.
 *
 * @param node its name
 * @param metric the name that it has
 * @param count what it may have counted inside the window; infinite when that is not known
 */
public record OtherName(String node, Selector metric, double count) {

  /** What one node exposes of a metric by one of its names. */
  interface Part<P> {

    String nodeName();

    /** Whether it tells of a time that the serving name tells nothing of on the same node. */
    boolean isBeyond(P serving);

    /** As {@link OtherName#count}. */
    double expected();
  }

  private static <P extends Part<P>> List<OtherName> of(
      Selector used, List<Selector> names, Function<Selector, List<P>> parts) {
    if (names.size() == 1) {
      return List.of();
    }
    Map<String, P> serving =
        parts.apply(used).stream().collect(Collectors.toMap(Part::nodeName, Function.identity()));
    return names.stream()
        .filter(name -> !name.equals(used))
        .flatMap(
            name ->
                parts.apply(name).stream()
                    .filter(part -> isBeyond(part, serving.get(part.nodeName())))
                    .map(part -> new OtherName(part.nodeName(), name, part.expected())))
        .filter(other -> other.count() > 0)
        .toList();
  }

  private static <P extends Part<P>> boolean isBeyond(P part, P serving) {
    return serving == null || part.isBeyond(serving);
  }

  /**
   * Of a histogram.
   *
   * @param used the name that serves
   * @param names all that it has, each a list of a target's
   */
  public static List<OtherName> ofHistogram(RunDeltas run, Selector used, List<Selector> names) {
    return of(used, names, name -> run.histogram(name).parts());
  }

  /**
   * Of a counter likewise.
   *
   * @param counted what a name picks, in the unit that the counts are wanted in
   */
  public static List<OtherName> ofCounter(
      Selector used, List<Selector> names, Function<Selector, CounterTotal> counted) {
    return of(used, names, name -> counted.apply(name).parts());
  }

  /** Of a gauge that was asked for by all its names; how high it was is not looked at. */
  public static List<OtherName> ofGauge(RunDeltas run, Selector used, List<Selector> names) {
    return of(used, names, name -> run.gauge(name).parts());
  }

  /** Of a leader gauge likewise. */
  public static List<OtherName> ofLeader(RunDeltas run, Selector used, List<Selector> names) {
    return of(
        used,
        names,
        name -> run.leaders(name).stream().filter(node -> node.readings().isExposed()).toList());
  }
}
