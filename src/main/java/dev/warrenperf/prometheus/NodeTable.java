package dev.warrenperf.prometheus;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
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
public final class NodeTable implements RangeReader.Pieces {

  static final String UP = "up";

  /** The same in every client library: one series a process, without labels of its own. */
  public static final int MOST = 20_000;

  public static final int MOST_FAILURES = 2_000_000;
  private static final int LONGEST_NAME = 200;

  /** Stands for all targets that are too many. */
  private static final StoredNode NOBODY = new StoredNode(Map.of());

  private final Map<Labels, StoredNode> targets = new LinkedHashMap<>();
  private final NodeIndex index = new NodeIndex();

  /** Those that stand for a node, by {@link StoredNode#identity}. */
  private final Map<Labels, StoredNode> nodes = new HashMap<>();

  /** How many nodes an instance has of each job. */
  private final Map<String, Map<String, Integer>> jobs = new HashMap<>();

  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> repeatedNames = new HashMap<>();
  private int replicated;
  private int failures;
  private StoredNode current;
  private boolean isUp;

  @Override
  public void begin() {
    current = null;
  }

  @Override
  public boolean series(Map<String, String> labels) {
    isUp = UP.equals(labels.remove(Promql.NAME));
    current =
        isTooMany()
            ? NOBODY
            : targets.computeIfAbsent(Labels.of(labels), key -> new StoredNode(labels));
    return isUp && current != NOBODY;
  }

  /** NaN marks the end of a target, as VictoriaMetrics keeps it, and is no scrape. */
  @Override
  public void sample(long millis, String value) {
    if (value.equals("NaN")) {
      return; // the mark of a target that has ended
    }
    boolean success = !value.equals("0");
    failures += success ? 0 : 1;
    current.up(millis, success);
  }

  private boolean isTooMany() {
    return targets.size() > MOST || index.crowded();
  }

  @Override
  public void end() throws MalformedInputException {
    if (isTooMany()) {
      throw new MalformedInputException(
          "expected at most "
              + (index.crowded()
                  ? NodeIndex.MOST_SHAPES + " sets of label names among targets of one instance"
                  : MOST + " targets")
              + ", found more: let --match select fewer");
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
  void settle() throws MalformedInputException {
    Comparator<StoredNode> best =
        Comparator.comparingLong(StoredNode::successes)
            .reversed()
            .thenComparing(target -> Labels.of(target.labels()));
    Map<Labels, List<StoredNode>> groups = new TreeMap<>();
    for (StoredNode target : targets.values()) {
      groups.computeIfAbsent(target.identity(), key -> new ArrayList<>()).add(target);
      index.add(target);
    }
    end();
    groups.forEach(
        (identity, group) -> {
          replicated += group.size() > 1 ? 1 : 0;
          serve(group.stream().min(best).orElseThrow());
        });
    groups.keySet().forEach(identity -> name(nodes.get(identity)));
  }

  /** Makes a target the one that stands for its node. */
  private void serve(StoredNode target) {
    nodes.put(target.identity(), target);
    jobs.computeIfAbsent(target.instance(), key -> new HashMap<>())
        .merge(target.job(), 1, Integer::sum);
  }

  private void name(StoredNode target) {
    Map<String, Integer> sharing = jobs.get(target.instance());
    boolean oneOfJob = sharing.get(target.job()) == 1;
    String job = target.instance() + " (" + target.job() + ")";
    String told =
        !oneOfJob
            ? target.instance() + " " + target.identity().asMap()
            : sharing.size() == 1 ? target.instance() : job;
    String cut = Printable.of(told, LONGEST_NAME);
    String name = cut;
    while (!names.add(name)) {
      name = cut + " #" + (1 + repeatedNames.merge(cut, 1, Integer::sum));
    }
    target.name(name);
  }

  /**
   * The target of a series, known or new. Its {@link StoredNode#node} is null where another replica
   * serves, or where {@link #end} is going to refuse them all.
   */
  StoredNode of(Map<String, String> series) {
    StoredNode known = index.of(series);
    if (known != null || isTooMany()) {
      return known == null ? NOBODY : known;
    }
    StoredNode found = new StoredNode(StoredNode.surely(series));
    targets.put(Labels.of(found.labels()), found);
    index.add(found);
    if (nodes.containsKey(found.identity())) {
      replicated++;
    } else {
      serve(found);
      name(found);
    }
    return found;
  }

  /** Those that stand for a node, in no order. */
  Collection<StoredNode> nodes() {
    return nodes.values();
  }

  /** How many nodes several replicas had scraped. */
  int replicated() {
    return replicated;
  }
}
