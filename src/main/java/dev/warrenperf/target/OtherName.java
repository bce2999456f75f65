package dev.warrenperf.target;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Selector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A node that exposes a metric by another of its names alone, as while an upgrade goes from node to
 * node: what it counts is not added to what serves, and was not seen as far as a verdict goes.
 *
 * @param node its name
 * @param metric the name that it has
 * @param count what it counted inside the window; infinite when that is not known
 */
public record OtherName(String node, Selector metric, double count) {

  /** Of a histogram, of which these nodes serve. */
  public static List<OtherName> of(RunDeltas run, List<Selector> names, HistogramTotal serving) {
    Set<String> serve =
        serving.parts().stream().map(part -> part.node().name()).collect(Collectors.toSet());
    return names.stream()
        .flatMap(
            name ->
                run.histogram(name).parts().stream()
                    .filter(part -> !serve.contains(part.node().name()))
                    .map(part -> new OtherName(part.node().name(), name, count(part))))
        .filter(other -> other.count() > 0)
        .toList();
  }

  private static double count(HistogramTotal.NodePart part) {
    return part.histogram() == null ? Double.POSITIVE_INFINITY : part.histogram().count();
  }

  /** Of a counter. */
  public static List<OtherName> of(RunDeltas run, List<Selector> names, CounterTotal serving) {
    Set<String> serve =
        serving.parts().stream().map(part -> part.node().node().name()).collect(Collectors.toSet());
    return names.stream()
        .flatMap(
            name ->
                run.counter(name).parts().stream()
                    .filter(part -> !serve.contains(part.node().node().name()))
                    .map(part -> new OtherName(part.node().node().name(), name, part.increase())))
        .filter(other -> other.count() > 0)
        .toList();
  }
}
