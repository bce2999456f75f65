package dev.warrenperf.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labels by which a server tells its targets apart: in what it federates, one body holds
 * several nodes.
 */
public final class InstanceLabel {

  private static final String INSTANCE = "instance";
  private static final String JOB = "job";
  private static final Set<String> OF_TARGETS = Set.of(Series.PROCESS_START, "up");

  private InstanceLabel() {}

  /**
   * Whether series are those of several nodes: they have several instances (or one in several
   * jobs), and not one process's own label of that name, which its start would not have.
   */
  public static boolean tellsNodes(List<Series> series) {
    Set<String> names = new TreeSet<>();
    boolean all = true;
    boolean ofTarget = false;
    for (Series one : series) {
      String instance = one.labels().get(INSTANCE);
      all &= !instance.isEmpty();
      ofTarget |= !instance.isEmpty() && OF_TARGETS.contains(one.name());
      if (!instance.isEmpty() && names.size() < 2) {
        names.add(instance + "\n" + one.labels().get(JOB));
      }
    }
    return names.size() > 1 && (all || ofTarget);
  }

  /** Which instances have several jobs, so that both are needed to name a node. */
  public static Set<String> shared(List<Series> series) {
    Set<String> pairs = new TreeSet<>();
    Set<String> instances = new TreeSet<>();
    Set<String> shared = new TreeSet<>();
    for (Series one : series) {
      String instance = one.labels().get(INSTANCE);
      String job = one.labels().get(JOB);
      boolean another = !job.isEmpty() && pairs.add(instance + "\n" + job);
      if (another && !instances.add(instance)) {
        shared.add(instance);
      }
    }
    return shared;
  }

  /** The node of a series; null when it has no instance. */
  public static String node(Series series, Set<String> shared) {
    String instance = series.labels().get(INSTANCE);
    if (instance.isEmpty()) {
      return null;
    }
    String job = series.labels().get(JOB);
    return shared.contains(instance) && !job.isEmpty() ? instance + " (" + job + ")" : instance;
  }

  /** The series as its node exposes it. */
  public static Series within(Series series) {
    return new Series(series.name(), series.labels().without(INSTANCE));
  }
}
