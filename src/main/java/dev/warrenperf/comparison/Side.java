package dev.warrenperf.comparison;

import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of one version.
 *
 * @param label what the side is called in reports, different from every other side's
 * @param runs at least one
 */
public record Side(String label, List<MeasuredRun> runs) {
  public Side {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("expected at least one run");
    }
  }

  /**
   * Names sides after their versions; where two would have one name, after their only run, and else
   * after their place: {@code baseline}, {@code candidate}, {@code candidate 2}.
   *
   * @param sides the runs of each, the reference first, none empty
   */
  public static List<Side> labelled(List<List<MeasuredRun>> sides) {
    List<String> labels = sides.stream().map(Side::version).toList();
    if (!areTold(labels)) {
      labels = sides.stream().map(runs -> runs.size() == 1 ? runs.get(0).title() : null).toList();
    }
    List<Side> labelled = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      labelled.add(new Side(areTold(labels) ? labels.get(i) : place(i), sides.get(i)));
    }
    return labelled;
  }

  private static String version(List<MeasuredRun> runs) {
    String first = runs.get(0).version();
    return runs.stream().allMatch(run -> first != null && first.equals(run.version()))
        ? first
        : null;
  }

  private static boolean areTold(List<String> labels) {
    if (labels.contains(null)) {
      return false;
    }
    return labels.stream().map(Visible::of).distinct().count() == labels.size();
  }

  private static String place(int i) {
    return i == 0 ? "baseline" : i == 1 ? "candidate" : "candidate " + i;
  }
}
