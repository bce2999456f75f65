package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The histogram children of one operation on all nodes.
 *
 * @param parts nodes that expose one or more of them; empty when no node does
 * @param grid the intervals of {@link #perInterval}
 * @param others what nodes count under other names of it, which is in none of these figures
 */
public record HistogramTotal(List<NodePart> parts, TimeGrid grid, List<OtherName> others) {

  /** One node's children of the operation. */
  public record NodePart(Node node, List<HistogramDelta> children)
      implements OtherName.Part<NodePart> {

    @Override
    public String nodeName() {
      return node.name();
    }

    @Override
    public boolean isBeyond(NodePart serving) {
      return (isVanished() && serving.isBorn()) || (serving.isVanished() && isBorn());
    }

    private boolean isBorn() {
      return children.stream().allMatch(HistogramDelta::born);
    }

    private boolean isVanished() {
      return children.stream().allMatch(HistogramDelta::vanished);
    }

    @Override
    public double expected() {
      Histogram counted = histogram();
      return counted == null ? Double.POSITIVE_INFINITY : counted.count() + lost();
    }

    /** How many observations may have gone unseen; infinite where no rate is known. */
    double lost() {
      return children.stream().mapToDouble(HistogramDelta::lost).sum();
    }

    public NodePart {
      children = List.copyOf(children);
    }

    /** Summed over the children; null when none of them is usable. */
    public Histogram histogram() {
      return sum(children.stream().flatMap(child -> child.parts().stream()).toList());
    }
  }

  public HistogramTotal {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /** With no other name. */
  public HistogramTotal(List<NodePart> parts, TimeGrid grid) {
    this(parts, grid, List.of());
  }

  /** The same beside what nodes count under other names. */
  public HistogramTotal beside(List<OtherName> found) {
    return new HistogramTotal(parts, grid, found);
  }

  /** The same, whose numbers are in a unit, in its base unit. */
  public HistogramTotal from(MetricUnit unit) {
    return new HistogramTotal(
        parts.stream()
            .map(
                part ->
                    new NodePart(
                        part.node(),
                        part.children().stream().map(child -> child.from(unit)).toList()))
            .toList(),
        grid,
        others);
  }

  public boolean isExposed() {
    return !parts.isEmpty();
  }

  /** Whether any child has counted anything, before the window included. */
  public boolean isEverObserved() {
    return children().stream().anyMatch(HistogramDelta::everObserved);
  }

  public int resets() {
    return children().stream().mapToInt(HistogramDelta::resets).sum();
  }

  /** How many observations may have gone unseen; infinite where no rate is known. */
  public double lost() {
    return children().stream().mapToDouble(HistogramDelta::lost).sum()
        + others.stream().mapToDouble(OtherName::count).sum();
  }

  /** Whether counts of some child had to be raised to make its buckets cumulative. */
  public boolean isRaised() {
    return children().stream().anyMatch(child -> child.raised() > 0);
  }

  /** The first reason why a child's numbers cannot be used; null when all can. */
  public String fault() {
    return children().stream()
        .map(HistogramDelta::fault)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  public List<HistogramDelta> children() {
    return parts.stream().flatMap(part -> part.children().stream()).toList();
  }

  /** Summed over children and nodes; null when there is nothing to add. */
  public Histogram histogram() {
    return sum(children().stream().flatMap(child -> child.parts().stream()).toList());
  }

  /** Summed over nodes by the labels of the children; without those that have nothing usable. */
  public SortedMap<Labels, Histogram> byLabels() {
    SortedMap<Labels, List<Histogram>> parts = new TreeMap<>();
    for (HistogramDelta child : children()) {
      if (!child.parts().isEmpty()) {
        parts
            .computeIfAbsent(child.child().labels(), labels -> new ArrayList<>())
            .addAll(child.parts());
      }
    }
    SortedMap<Labels, Histogram> sums = new TreeMap<>();
    parts.forEach((labels, histograms) -> sums.put(labels, HistogramSum.of(histograms)));
    return sums;
  }

  /** Summed over children and nodes by interval; null where nothing was observed. */
  public Histogram[] perInterval() {
    List<HistogramDelta> children = children();
    Histogram[] result = new Histogram[grid.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = sum(children, i);
    }
    return result;
  }

  /** What each node observed in each interval, where it observed anything. */
  public List<RunPiece> pieces() {
    List<RunPiece> result = new ArrayList<>();
    for (NodePart part : parts) {
      for (int i = 0; i < grid.size(); i++) {
        Histogram sum = sum(part.children(), i);
        if (sum != null && sum.count() > 0) {
          result.add(new RunPiece(part.node(), i, sum));
        }
      }
    }
    return result;
  }

  private static Histogram sum(List<HistogramDelta> children, int interval) {
    List<Histogram> observed = new ArrayList<>(children.size());
    for (HistogramDelta child : children) {
      Histogram part = child.perInterval()[interval];
      if (part != null) {
        observed.add(part);
      }
    }
    return sum(observed);
  }

  private static Histogram sum(List<Histogram> histograms) {
    return histograms.isEmpty() ? null : HistogramSum.of(histograms);
  }
}
