package dev.warrenperf.judge;

import dev.warrenperf.model.Node;
import dev.warrenperf.model.Selector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Promised use of CPU and memory, judged for each node (or each series where {@code perSeries}),
 * the worst deciding.
 *
 * @param name as users call it
 * @param role only nodes of this role; null for all
 * @param cpu limits as ratio of one core, or null
 * @param memory limits in bytes, or null
 * @param cpuCounter counter of CPU seconds, by default {@code process_cpu_seconds_total}
 * @param memoryGauge gauge of bytes, by default {@code process_resident_memory_bytes}
 * @param cores number of cores that CPU is a ratio of; null for one core
 * @param overSeconds how long the window is that CPU is judged over, at the least; above 0
 * @param perSeries judge each matching series by itself (containers), not each node
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record ResourceTarget(
    String name,
    String role,
    Tiers cpu,
    Tiers memory,
    Selector cpuCounter,
    Selector memoryGauge,
    Double cores,
    double overSeconds,
    boolean perSeries,
    boolean required)
    implements Target {

  public static final Selector PROCESS_CPU = Selector.of("process_cpu_seconds_total");
  public static final Selector PROCESS_MEMORY = Selector.of("process_resident_memory_bytes");

  /** Bursts of seconds are usual, and what lasts a minute slows down whoever shares the cores. */
  public static final double USUAL_SECONDS = 60;

  /** CPU is judged over the usual time. */
  public ResourceTarget(
      String name,
      String role,
      Tiers cpu,
      Tiers memory,
      Selector cpuCounter,
      Selector memoryGauge,
      Double cores,
      boolean perSeries,
      boolean required) {
    this(
        name,
        role,
        cpu,
        memory,
        cpuCounter,
        memoryGauge,
        cores,
        USUAL_SECONDS,
        perSeries,
        required);
  }

  /** Whether a node is one of those that are judged. */
  boolean isMeant(Node node) {
    return role == null || role.equals(node.role());
  }

  /** The series of a resource. */
  Selector metric(ResourceResult.Kind kind) {
    return kind == ResourceResult.Kind.CPU ? cpuCounter : memoryGauge;
  }

  private Tiers limits(ResourceResult.Kind kind) {
    return kind == ResourceResult.Kind.CPU ? cpu : memory;
  }

  CheckSubject subject(ResourceResult.Kind kind) {
    return CheckSubject.value(kind.subject, name);
  }

  @Override
  public Map<CheckSubject, Tiers> promised() {
    Map<CheckSubject, Tiers> promised = new LinkedHashMap<>();
    for (ResourceResult.Kind kind : ResourceResult.Kind.values()) {
      if (limits(kind) != null) {
        promised.put(subject(kind), limits(kind));
      }
    }
    return promised;
  }

  /**
   * The same with other limits.
   *
   * @param limits of all that is promised; null for what no longer is
   */
  ResourceTarget with(Function<CheckSubject, Tiers> limits) {
    return new ResourceTarget(
        name,
        role,
        cpu == null ? null : limits.apply(subject(ResourceResult.Kind.CPU)),
        memory == null ? null : limits.apply(subject(ResourceResult.Kind.MEMORY)),
        cpuCounter,
        memoryGauge,
        cores,
        overSeconds,
        perSeries,
        required);
  }
}
