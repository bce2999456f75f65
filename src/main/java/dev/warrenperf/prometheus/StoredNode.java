package dev.warrenperf.prometheus;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A target as one server scraped it, with the labels that the server gave it. */
final class StoredNode {

  private static final String ROLE = "role";

  private final Map<String, String> labels;
  private final Labels identity;
  private final List<Long> failures = new ArrayList<>();
  private long successes;
  private long lastMillis = Long.MIN_VALUE;
  private Node node;
  private boolean scraped;

  /**
   * @param labels those that its series have in common; without the name
   */
  StoredNode(Map<String, String> labels) {
    this.labels = labels;
    Map<String, String> same = new TreeMap<>(labels);
    same.keySet().removeIf(StoredNode::isReplica);
    this.identity = Labels.of(same);
  }

  /** Whether a label tells which of several equal servers scraped the target. */
  static boolean isReplica(String label) {
    return label.toLowerCase(Locale.ROOT).contains("replica");
  }

  /** The labels that can only be the target's, where the server holds nothing that tells them. */
  static Map<String, String> surely(Map<String, String> series) {
    Map<String, String> labels = new TreeMap<>(series);
    labels
        .keySet()
        .removeIf(
            name ->
                !name.equals("job")
                    && !name.equals("instance")
                    && !name.equals(ROLE)
                    && !isReplica(name));
    return labels;
  }

  Map<String, String> labels() {
    return labels;
  }

  /** The labels but for those that tell replicas apart. */
  Labels identity() {
    return identity;
  }

  String instance() {
    return instance(labels);
  }

  /** What a target with these labels is called by. */
  static String instance(Map<String, String> labels) {
    return labels.getOrDefault("instance", labels.getOrDefault("job", "node"));
  }

  String job() {
    return labels.getOrDefault("job", "");
  }

  /** Takes a sample of {@code up}; one that was taken before is passed over. */
  void up(long millis, boolean success) {
    if (millis <= lastMillis) {
      return;
    }
    lastMillis = millis;
    if (success) {
      successes++;
    } else {
      failures.add(millis);
    }
  }

  long successes() {
    return successes;
  }

  /** Instants of the failed scrapes, milliseconds since 1970, ascending. */
  List<Long> failures() {
    return failures;
  }

  /** A series' labels without those of the target. */
  Labels own(Map<String, String> series) {
    Map<String, String> own = new TreeMap<>(series);
    own.keySet().removeAll(labels.keySet());
    own.remove(Promql.NAME);
    return Labels.of(own);
  }

  /** Makes it a node of the run under this name, which can be shown and is no other's. */
  void name(String name) {
    String role = labels.get(ROLE);
    node = new Node(name, role == null ? NodeRole.of(name) : Printable.of(role, 80), true, null);
  }

  /** The node; null for one of several replicas that does not serve. */
  Node node() {
    return node;
  }

  /** Tells that there is a snapshot of it. */
  void scraped() {
    scraped = true;
  }

  boolean isScraped() {
    return scraped;
  }
}
