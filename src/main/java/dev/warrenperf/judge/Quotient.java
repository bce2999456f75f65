package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.ProportionInterval;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Two increases, one by the other.
 *
 * @param divisor whose increase is above 0 where there is a quotient
 * @param part whether all that was divided is counted by the divisor, too
 * @param oneCounter whether both are series of one counter: a node without one of them has none of
 *     its kind
 */
record Quotient(CounterTotal divided, CounterTotal divisor, boolean part, boolean oneCounter) {

  double value() {
    return divided.increase() / divisor.increase();
  }

  /** Whether the part is no more than the whole. */
  boolean isPossible() {
    return divided.increase() <= divisor.increase();
  }

  /** Whether a node exposes one of the two only, so that what the other did there is not known. */
  boolean isHalfSeen() {
    return !oneCounter && !nodes(divided).equals(nodes(divisor));
  }

  private static Set<Node> nodes(CounterTotal total) {
    return total.parts().stream().map(one -> one.node().node()).collect(Collectors.toSet());
  }

  boolean isLowerBound() {
    return divided.isLowerBound() || divisor.isLowerBound();
  }

  /** The least that it may be, with what nobody saw of the divisor. */
  double least() {
    Set<Node> alone = new HashSet<>(nodes(divided));
    alone.removeAll(nodes(divisor));
    double most =
        oneCounter || alone.isEmpty()
            ? divisor.increase() + divisor.lost()
            : Double.POSITIVE_INFINITY;
    return divided.increase() / most;
  }

  /** The most that it may be: all that was lost of a whole may have been of the part. */
  double most() {
    boolean open = isHalfSeen() || (divided.isLowerBound() && !divisor.isLowerBound());
    if (part) {
      double lost = open ? Double.POSITIVE_INFINITY : divisor.lost();
      return Double.isInfinite(lost)
          ? 1
          : (divided.increase() + lost) / (divisor.increase() + lost);
    }
    return open || divided.isLowerBound() ? Double.POSITIVE_INFINITY : value();
  }

  /** The least that it may be with whatever of what lies around these counts. */
  double leastWith(Quotient around) {
    if (around.isLowerBound() || around.isHalfSeen()) {
      return 0;
    }
    double others = part ? divided.increase() + around.others() : around.divisor.increase();
    return divided.increase() == 0 ? 0 : divided.increase() / others;
  }

  /** The most that it may be then. */
  double mostWith(Quotient around) {
    if (around.isLowerBound() || around.isHalfSeen()) {
      return part ? 1 : Double.POSITIVE_INFINITY;
    }
    double most = around.divided.increase();
    double others = part ? most + others() : divisor.increase();
    return most == 0 ? 0 : most / others;
  }

  private double others() {
    return Math.max(0, divisor.increase() - divided.increase());
  }

  /** In words: {@code 20 of 2,000}, {@code 44 / 2,000}. */
  String counts() {
    return Format.number(divided.increase())
        + (part ? " of " : " / ")
        + Format.number(divisor.increase());
  }

  /** Where the system's own share lies, with 95 %, by what the run is worth as a sample. */
  ProportionInterval interval() {
    DesignEffect effect = DesignEffect.of(clusters(hits -> hits));
    return ProportionInterval.clopperPearson(
        effect.effective(divided.increase()), effect.effective(divisor.increase()));
  }

  /** What the run says of the system about a limit of the share. */
  Population population(Limit limit, boolean kept) {
    boolean upper = limit.comparison().isUpper();
    double whole = divisor.increase();
    PopulationTest test =
        new PopulationTest(
            upper ? 1 - limit.value() : limit.value(),
            whole,
            DesignEffect.of(clusters(cluster -> upper ? others(cluster) : cluster)));
    return Population.of(test, upper ? whole - divided.increase() : divided.increase(), kept);
  }

  private static Cluster others(Cluster cluster) {
    return new Cluster(
        cluster.node(), cluster.interval(), cluster.size(), cluster.size() - cluster.hits());
  }

  /** The pieces of the run: intervals of nodes. */
  private List<Cluster> clusters(UnaryOperator<Cluster> hits) {
    Map<Node, double[]> parts = new HashMap<>();
    divided.parts().forEach(one -> parts.put(one.node().node(), one.perInterval()));
    List<Cluster> clusters = new ArrayList<>();
    for (CounterTotal.NodePart node : divisor.parts()) {
      double[] sizes = node.perInterval();
      double[] counted = parts.getOrDefault(node.node().node(), new double[sizes.length]);
      for (int i = 0; i < sizes.length; i++) {
        clusters.add(hits.apply(new Cluster(node.node().node(), i, sizes[i], counted[i])));
      }
    }
    return clusters;
  }
}
