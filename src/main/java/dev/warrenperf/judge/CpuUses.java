package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CountCourse;
import dev.warrenperf.analysis.CounterDelta;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.judge.Windows.Span;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Measures the use of CPU: over the whole run, and in the busiest window that is as long as the
 * target says, of all that begin and end at samples of the node, or at the edges of what is judged.
 * A run that is shorter is one window.
 */
final class CpuUses {

  private final RunDeltas run;
  private final ResourceTarget target;
  private final MetricUnit unit;

  CpuUses(RunDeltas run, ResourceTarget target, MetricUnit unit) {
    this.run = run;
    this.target = target;
    this.unit = unit;
  }

  /** Of each node, or of each series of it. */
  List<ResourceUse> uses() {
    CounterTotal around = total(run.around());
    CounterTotal inside = total(run);
    TellingLabels telling =
        TellingLabels.of(
            around.parts().stream()
                .flatMap(part -> part.series().stream())
                .map(series -> series.series().labels())
                .toList());
    return around.parts().stream()
        .filter(part -> target.isMeant(part.node().node()))
        .flatMap(
            part ->
                target.perSeries()
                    ? part.series().stream().map(one -> ofSeries(part.node(), one, inside, telling))
                    : Stream.of(use(part.node().node().name(), part, at(part, inside.parts()))))
        .toList();
  }

  private CounterTotal total(RunDeltas of) {
    return of.counter(target.metric()).from(unit);
  }

  private ResourceUse ofSeries(
      NodeDeltas node, CounterDelta series, CounterTotal inside, TellingLabels telling) {
    CounterTotal.NodePart part = new CounterTotal.NodePart(node, List.of(series));
    CounterTotal.NodePart seen = at(part, inside.parts());
    List<CounterDelta> same =
        seen.series().stream().filter(one -> one.series().equals(series.series())).toList();
    return use(
        node.node().name() + " " + telling.of(series.series().labels()),
        part,
        new CounterTotal.NodePart(seen.node(), same));
  }

  /** What the node did inside the window; nothing where it has no snapshot there. */
  private static CounterTotal.NodePart at(
      CounterTotal.NodePart around, List<CounterTotal.NodePart> inside) {
    return inside.stream()
        .filter(part -> part.node().node().name().equals(around.node().node().name()))
        .findFirst()
        .orElse(new CounterTotal.NodePart(around.node(), List.of()));
  }

  /** Known of a window: at the least, at the most, and where it lies; null without two instants. */
  private record Found(Busiest busiest, double least, double most) {}

  private ResourceUse use(String name, CounterTotal.NodePart around, CounterTotal.NodePart inside) {
    Node node = around.node().node();
    double cores = cores(node);
    double lost = around.series().stream().mapToDouble(CounterDelta::lostSeconds).sum();
    Found found = found(around, cores, lost, target.cores() != null || node.cores() != null);
    double[] uses =
        inside.series().isEmpty()
            ? new double[0]
            : Arrays.stream(inside.ratePerInterval()).map(rate -> rate / cores).toArray();
    double[] known = Arrays.stream(uses).filter(use -> !Double.isNaN(use)).toArray();
    Map<String, Double> values =
        ResourceUse.values(
            Arrays.stream(known).min().orElse(Double.NaN),
            inside.rate() / cores,
            Arrays.stream(known).max().orElse(Double.NaN));
    double judged = Double.NaN;
    if (found.busiest() != null) {
      judged = found.busiest().value();
      values.put("busiest", judged);
    }
    Reason unseen = unseen(found, around, lost);
    return new ResourceUse(
        new NodeFigure(name, values, cores, ResourceUse.isOfPart(unseen)),
        uses,
        found.busiest(),
        judged,
        found.least(),
        found.most(),
        unseen);
  }

  private double cores(Node node) {
    if (target.cores() != null) {
      return target.cores();
    }
    return node.cores() == null ? 1 : node.cores();
  }

  private static Reason unseen(Found found, CounterTotal.NodePart part, double lost) {
    if (lost > 0) {
      return part.isMissing() ? Reason.SERIES_MISSING : Reason.OBSERVATIONS_LOST;
    }
    return found.most() > found.least() ? Reason.WINDOW_EDGES : null;
  }

  private Found found(CounterTotal.NodePart part, double cores, double lost, boolean bounded) {
    List<CountCourse> courses = part.series().stream().map(CounterDelta::course).toList();
    CountBounds counted = CountBounds.of(courses, instants(part.node(), courses, lost), 1);
    if (counted.size() < 2) {
      return lost > 0
          ? new Found(null, 0, Double.POSITIVE_INFINITY)
          : new Found(null, Double.NaN, Double.NaN);
    }
    double whole = counted.seconds(0, counted.size() - 1);
    double over = Math.min(target.overSeconds(), whole);
    Windows windows = Windows.every(counted, over);
    Span busiest = windows.busiest();
    double least = windows.leastPerSecond(busiest) / cores;
    double most =
        windows.spans().stream()
            .filter(span -> windows.seconds(span) >= over)
            .mapToDouble(
                span ->
                    bounded
                        ? bounded(counted, windows, span, lost * cores) / cores
                        : windows.mostPerSecond(span) / cores)
            .max()
            .orElseThrow();
    double held = windows.heldSeconds(busiest);
    // a shorter one counts for as long as it is to be, and is inside what is judged nevertheless
    long latest = counted.instant(counted.size() - 1) - Math.round(1000 * held);
    long from = Math.min(counted.instant(busiest.from()), latest);
    return new Found(new Busiest(least, from, held), least, Math.max(least, most));
  }

  /** What went on unseen used no more than all cores, where these are known. */
  private static double bounded(CountBounds counted, Windows windows, Span span, double lostUse) {
    double most = windows.mostPerSecond(span);
    return Double.isInfinite(most)
        ? (counted.atMostSeen(span.from(), span.to()) + lostUse) / windows.seconds(span)
        : most;
  }

  /** The instants of its samples, inside what is judged and with its edges. */
  private long[] instants(NodeDeltas node, List<CountCourse> courses, double lost) {
    long from = first(courses);
    long to = last(courses);
    if (lost > 0) {
      from = Math.min(from, node.firstMillis() - Math.round(1000 * node.unseenBefore()));
      to = node.lastMillis() + Math.round(1000 * node.unseenBehind());
    }
    if (from == Long.MIN_VALUE || to == Long.MIN_VALUE) {
      return new long[0];
    }
    boolean edges = run.edges() != null;
    long start = edges ? Math.max(from, run.edges().window().startMillis()) : from;
    long end = edges ? Math.min(to, run.edges().window().endMillis()) : to;
    return LongStream.concat(
            LongStream.of(start, end),
            LongStream.of(CountBounds.instants(courses)).filter(at -> start < at && at < end))
        .sorted()
        .distinct()
        .toArray();
  }

  /** When all that had not begun meanwhile had been seen. */
  private static long first(List<CountCourse> courses) {
    LongStream begun = firsts(courses.stream().filter(course -> !course.fromZero()));
    return begun.max().orElse(firsts(courses.stream()).min().orElse(Long.MIN_VALUE));
  }

  private static LongStream firsts(Stream<CountCourse> courses) {
    return courses.filter(course -> course.size() > 0).mapToLong(course -> course.millis()[0]);
  }

  private static long last(List<CountCourse> courses) {
    return courses.stream()
        .filter(course -> course.size() > 0)
        .mapToLong(course -> course.millis()[course.size() - 1])
        .min()
        .orElse(Long.MIN_VALUE);
  }
}
