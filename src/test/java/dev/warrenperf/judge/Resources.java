package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;

/** Targets of CPU and memory for tests, required and short to write. */
public final class Resources {

  private Resources() {}

  /** CPU of processes, judged over the usual time. */
  public static ResourceTarget cpu(String name, Tiers limits) {
    return cpu(name, null, limits, null, ResourceTarget.USUAL_SECONDS);
  }

  static ResourceTarget cpu(String name, String role, Tiers limits, Double cores, double over) {
    return new ResourceTarget(
        Kind.CPU, name, role, limits, ResourceTarget.PROCESS_CPU, cores, over, false, true);
  }

  /** Memory of processes. */
  public static ResourceTarget memory(String name, Tiers limits) {
    return new ResourceTarget(
        Kind.MEMORY,
        name,
        null,
        limits,
        ResourceTarget.PROCESS_MEMORY,
        null,
        Double.NaN,
        false,
        true);
  }

  /** Of one metric, of which each series is judged. */
  static ResourceTarget series(Kind kind, String metric, Tiers limits, double over) {
    return new ResourceTarget(
        kind, "Containers", null, limits, Selector.of(metric), null, over, true, true);
  }

  /** What the node has that decides; null where none does. */
  static FigureResult.NodeFigure deciding(FigureResult result) {
    return result.nodes().stream()
        .filter(node -> node.node().equals(result.deciding()))
        .findFirst()
        .orElse(null);
  }
}
