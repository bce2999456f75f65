package dev.warrenperf.history;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a series in which all releases have the same buckets. */
final class Layouts {

  private Layouts() {}

  /** Indices of the releases with values, a list a layout, in order. */
  static List<int[]> of(List<OperationPoint> points) {
    List<List<Integer>> stretches = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      OperationPoint point = points.get(i);
      if (!point.isObserved()) {
        continue;
      }
      if (stretches.isEmpty() || point.newLayout()) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(i);
    }
    return stretches.stream()
        .map(stretch -> stretch.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
