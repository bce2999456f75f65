package dev.warrenperf.prometheus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the target of a series: the one all of whose labels the series has, and of several the one
 * with most labels. Targets of one instance with the same label names are looked up at once by
 * their values, so finding takes as long as there are different sets of names, however many targets
 * share the instance.
 */
public final class NodeIndex {

  /**
   * So many sets of label names may targets of one instance have. Each is looked through for each
   * series; a server has one for each of its scrape jobs.
   */
  public static final int MOST_SHAPES = 100;

  /** Targets with the same label names, by the values of these. */
  private record Shape(List<String> names, String key, Map<String, StoredNode> targets) {

    private static final Comparator<Shape> MOST_LABELS_FIRST =
        Comparator.comparingInt((Shape shape) -> shape.names().size())
            .reversed()
            .thenComparing(Shape::key);
  }

  private final Map<String, List<Shape>> byInstance = new HashMap<>();
  private boolean crowded;

  void add(StoredNode target) {
    List<String> names = List.copyOf(target.labels().keySet());
    shape(target.instance(), names).targets().putIfAbsent(values(names, target.labels()), target);
  }

  private Shape shape(String instance, List<String> names) {
    List<Shape> shapes = byInstance.computeIfAbsent(instance, key -> new ArrayList<>());
    for (Shape known : shapes) {
      if (known.names().equals(names)) {
        return known;
      }
    }
    Shape shape = new Shape(names, joined(names), new HashMap<>());
    crowded |= shapes.size() == MOST_SHAPES;
    if (!crowded) {
      shapes.add(shape);
      shapes.sort(Shape.MOST_LABELS_FIRST);
    }
    return shape;
  }

  /** Whether there were more sets of label names than are kept: not all targets can be found. */
  boolean crowded() {
    return crowded;
  }

  /** The target of a series, or null. */
  StoredNode of(Map<String, String> series) {
    for (Shape shape : byInstance.getOrDefault(StoredNode.instance(series), List.of())) {
      String values = values(shape.names(), series);
      StoredNode found = values == null ? null : shape.targets().get(values);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Null where a name is missing. */
  private static String values(List<String> names, Map<String, String> labels) {
    List<String> values = new ArrayList<>(names.size());
    for (String name : names) {
      String value = labels.get(name);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return joined(values);
  }

  /** One text for each list of texts, whatever they hold. */
  private static String joined(List<String> texts) {
    StringBuilder joined = new StringBuilder();
    texts.forEach(text -> joined.append(text.length()).append(':').append(text));
    return joined.toString();
  }
}
