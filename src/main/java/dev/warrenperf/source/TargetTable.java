package dev.warrenperf.source;

import dev.warrenperf.model.MalformedInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The targets behind a server's series, and the nodes of the run that they are.
 *
 * <p>{@code up} has the labels of its target and no others; so has {@code
 * process_start_time_seconds}. All labels that they show are taken off the target's other series.
 */
final class TargetTable implements RangeReader.Pieces {

  static final String UP = "up";

  /** The same in every client library: one series a process, without labels of its own. */
  static final String PROCESS_START = "process_start_time_seconds";

  private static final int MOST = 20_000;
  private static final int MOST_FAILURES = 2_000_000;

  private final Map<Map<String, String>, StoredTarget> targets = new LinkedHashMap<>();
  private final Map<String, List<StoredTarget>> byInstance = new HashMap<>();
  private final Map<Map<String, String>, StoredTarget> nodes = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private int replicated;
  private int failures;
  private StoredTarget current;
  private boolean isUp;

  @Override
  public void begin() {
    current = null;
  }

  @Override
  public boolean series(Map<String, String> labels) {
    isUp = UP.equals(labels.remove(Promql.NAME));
    current = targets.computeIfAbsent(labels, StoredTarget::new);
    return isUp;
  }

  @Override
  public void sample(long millis, String value) {
    boolean success = !value.equals("0");
    failures += success ? 0 : 1;
    current.up(millis, success);
  }

  @Override
  public void end() throws MalformedInputException {
    if (targets.size() > MOST) {
      throw new MalformedInputException(
          "expected at most " + MOST + " targets, found more: let --match select fewer");
    }
    if (failures > MOST_FAILURES) {
      throw new MalformedInputException(
          "expected at most "
              + MOST_FAILURES
              + " failed scrapes (up=0), found more: let --match select fewer targets, or choose a"
              + " shorter range");
    }
  }

  /** Chooses one of several replicas and gives nodes their names; once, when all is read. */
  void settle() {
    Comparator<StoredTarget> best =
        Comparator.comparingLong(StoredTarget::successes)
            .reversed()
            .thenComparing(target -> target.labels().toString());
    Map<Map<String, String>, List<StoredTarget>> groups = new TreeMap<>(byText());
    for (StoredTarget target : targets.values()) {
      groups.computeIfAbsent(target.identity(), key -> new ArrayList<>()).add(target);
      byInstance.computeIfAbsent(target.instance(), key -> new ArrayList<>()).add(target);
    }
    byInstance.values().forEach(TargetTable::mostLabelsFirst);
    groups.forEach(
        (identity, group) -> {
          replicated += group.size() > 1 ? 1 : 0;
          nodes.put(identity, group.stream().min(best).orElseThrow());
        });
    groups.keySet().forEach(identity -> name(nodes.get(identity)));
  }

  private static Comparator<Map<String, String>> byText() {
    return Comparator.comparing(Map::toString);
  }

  private static void mostLabelsFirst(List<StoredTarget> same) {
    same.sort(
        Comparator.comparingInt((StoredTarget target) -> target.labels().size())
            .reversed()
            .thenComparing(target -> target.labels().toString()));
  }

  private void name(StoredTarget target) {
    List<StoredTarget> alike =
        byInstance.get(target.instance()).stream()
            .filter(other -> nodes.get(other.identity()) == other)
            .toList();
    boolean oneOfJob =
        alike.stream().filter(other -> other.job().equals(target.job())).count() == 1;
    String job = target.instance() + " (" + target.job() + ")";
    String name =
        alike.size() == 1
            ? target.instance()
            : oneOfJob ? job : target.instance() + " " + target.identity();
    while (!names.add(name)) {
      name += "'";
    }
    target.name(name);
  }

  /**
   * The target of a series, known or new. Its {@link StoredTarget#node} is null where another
   * replica serves.
   */
  StoredTarget of(Map<String, String> series) {
    String instance = new StoredTarget(series).instance();
    List<StoredTarget> same = byInstance.computeIfAbsent(instance, key -> new ArrayList<>());
    for (StoredTarget known : same) {
      if (known.owns(series)) {
        return known;
      }
    }
    StoredTarget found = new StoredTarget(StoredTarget.surely(series));
    targets.put(found.labels(), found);
    same.add(found);
    if (nodes.putIfAbsent(found.identity(), found) == null) {
      name(found);
    } else {
      replicated++;
    }
    return found;
  }

  /** Those that stand for a node, in no order. */
  Collection<StoredTarget> nodes() {
    return nodes.values();
  }

  /** How many nodes several replicas had scraped. */
  int replicated() {
    return replicated;
  }
}
