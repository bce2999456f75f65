package dev.warrenperf.comparison;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When and where a run was made.
 *
 * @param startMillis Unix milliseconds; {@link Long#MIN_VALUE} when not known
 * @param machine facts that another machine or kernel would change, by name; empty when none is
 *     told
 */
public record Occasion(long startMillis, SortedMap<String, String> machine) {

  /** Runs that begin so far apart are of two sessions. */
  private static final double SESSION_MILLIS = 6 * 3_600_000.0;

  /** The last words of the names of such facts. */
  private static final Set<String> OF_MACHINE =
      Set.of(
          "arch",
          "cores",
          "cpu",
          "cpu_model",
          "cpus",
          "host",
          "hostname",
          "instance",
          "instance_type",
          "kernel",
          "machine",
          "machine_id",
          "memory",
          "memory_bytes",
          "os",
          "platform");

  /** Of a run. */
  public static Occasion of(MeasuredRun run) {
    SortedMap<String, String> machine = new TreeMap<>(run.environment());
    machine
        .keySet()
        .removeIf(name -> !OF_MACHINE.contains(name.substring(name.lastIndexOf('.') + 1)));
    return new Occasion(run.startMillis(), machine);
  }

  /** Whether both can be of one session: what is not told does not part them. */
  public boolean isNear(Occasion other) {
    return isOnMachineOf(other) && !(apart(other) >= SESSION_MILLIS);
  }

  /** Whether no fact that both tell differs. */
  boolean isOnMachineOf(Occasion other) {
    for (Map.Entry<String, String> fact : machine.entrySet()) {
      if (!other.machine.getOrDefault(fact.getKey(), fact.getValue()).equals(fact.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** NaN when one is not known. */
  private double apart(Occasion other) {
    boolean known = startMillis != Long.MIN_VALUE && other.startMillis != Long.MIN_VALUE;
    return known ? Math.abs((double) startMillis - other.startMillis) : Double.NaN;
  }
}
