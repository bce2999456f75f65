package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Selector;
import java.util.Objects;

/**
 * Promised use of CPU or memory, judged for each node (or each series where {@code perSeries}), the
 * worst deciding.
 *
 * @param kind CPU or memory
 * @param name as users call it; CPU and memory of one entry have the same
 * @param role only nodes of this role; null for all
 * @param limits of CPU as a ratio of one core, of memory in bytes
 * @param metric counter of CPU seconds, or gauge of bytes
 * @param cores number of cores that CPU is a ratio of; null for the node's own
 * @param overSeconds how long the window is that CPU is judged over, at the least; above 0
 * @param perSeries judge each matching series by itself (containers), not each node
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record ResourceTarget(
    Kind kind,
    String name,
    String role,
    Tiers limits,
    Selector metric,
    Double cores,
    double overSeconds,
    boolean perSeries,
    boolean required)
    implements SingleTarget {

  public static final Selector PROCESS_CPU = Selector.of("process_cpu_seconds_total");
  public static final Selector PROCESS_MEMORY = Selector.of("process_resident_memory_bytes");

  /** Bursts of seconds are usual, and what lasts a minute slows down whoever shares the cores. */
  public static final double USUAL_SECONDS = 60;

  public ResourceTarget {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(metric, "metric");
  }

  public boolean isCpu() {
    return kind == Kind.CPU;
  }

  /** Whether a node is one of those that are judged. */
  boolean isMeant(Node node) {
    return role == null || role.equals(node.role());
  }

  @Override
  public TargetResult judged(Judges judges) {
    return judges.resources().judge(this);
  }

  @Override
  public ResourceTarget with(Tiers others) {
    return new ResourceTarget(
        kind, name, role, others, metric, cores, overSeconds, perSeries, required);
  }
}
