package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Follows one histogram child from snapshot to snapshot. A restart is decided for the child as a
 * whole: when any bucket or the count falls, when {@code _created} changes or when the process
 * behind the endpoint does, all current values count from zero. So they do when the sum alone
 * falls, unless the process or {@code _created} is known to be the same: then the sum is of no use,
 * and the counts stand.
 *
 * <p>Bounds that change without a sign of a restart (an exporter that leaves empty buckets out, a
 * line that is missing) are no restart: the increase is then known at the common bounds alone.
 *
 * <p>A gauge histogram has no increase: what its last snapshot says is what is.
 */
final class HistogramAccumulator {

  private final Series child;
  private final TimeGrid grid;
  private final HistogramSeries series = new HistogramSeries();
  private final Lives lives = new Lives();
  private final Losses losses = new Losses();
  private final SampleTimes times = new SampleTimes();
  private final List<LayoutDelta> layouts = new ArrayList<>();
  private HistogramSnapshot previous;
  private boolean gauge;
  private boolean begun;
  private boolean born;
  private boolean everObserved;
  private boolean boundsChanged;
  private boolean sumFell;
  private final BitSet resetIntervals = new BitSet();
  private int resets;
  private int met;

  /** What it first showed, which counts only if it was born inside the window; null else. */
  private HistogramSnapshot unproven;

  private int unprovenInterval;
  private long unprovenMillis;

  HistogramAccumulator(Series child, TimeGrid grid) {
    this.child = child;
    this.grid = grid;
  }

  /** Where the child's samples stand. */
  HistogramSeries series() {
    return series;
  }

  /** Its TYPE line says that it is a gauge histogram. */
  void setGauge() {
    gauge = true;
  }

  /** Whether this is the first time that it is asked with this number. */
  boolean isFirstIn(int presence) {
    boolean first = met != presence;
    met = presence;
    return first;
  }

  /** The snapshot at the window's start: what was observed before is not part of it. */
  void begin(NodeSamples samples, int life, long millis) {
    if (gauge) {
      hold(samples, 0);
      return;
    }
    HistogramSnapshot current = series.read(samples);
    if (current != null) {
      begun = true;
      losses.began(millis);
      times.saw(series.instant(samples), millis);
      layout(current);
      remember(current, life);
    }
  }

  /** A later snapshot. */
  Course accept(NodeSamples samples, Advance advance) {
    if (gauge) {
      hold(samples, advance.interval());
      return Course.STOOD;
    }
    if (previous != null && series.isPresent(samples)) {
      settle(advance.births(), times.saw(series.instant(samples), advance.millis()));
    }
    if (previous != null && !lives.isNew(advance.life(), Double.NaN)) {
      double before = series.steady().isKnown() ? series.steady().count() : 0;
      SteadyCounts.Step step = proceed(samples, advance.interval());
      if (step != SteadyCounts.Step.OTHER) {
        losses.grew(advance.millis(), series.steady().count() - before);
        return step == SteadyCounts.Step.GREW ? Course.GREW : Course.STOOD;
      }
    }
    HistogramSnapshot earlier = latest();
    previous = earlier;
    HistogramSnapshot current = series.read(samples);
    if (current == null) {
      return Course.STOOD;
    }
    Course course = Course.STOOD;
    if (earlier == null) {
      meet(current, series.instant(samples), advance);
    } else {
      course = follow(earlier, current, advance);
    }
    remember(current, advance.life());
    return course;
  }

  /** It is there for the first time, and was born inside the window, as far as that is proven. */
  private void meet(HistogramSnapshot current, long own, Advance advance) {
    losses.began(advance.millis());
    times.saw(own, advance.millis());
    LayoutDelta layout = layout(current);
    if (advance.births().areProven(own)) {
      born = true;
      layout.add(current, advance.interval());
    } else {
      unproven = current;
      unprovenInterval = advance.interval();
      unprovenMillis = times.first() - advance.births().since();
    }
  }

  /** A second sample tells how far apart they are, and so whether the first was the first. */
  private void settle(Births births, long second) {
    if (unproven != null && births.areProvenBy(times.first(), second)) {
      born = true;
      layout(unproven).add(unproven, unprovenInterval);
    }
    unproven = null;
  }

  /** What a gauge histogram says now, in place of what it said before. */
  private void hold(NodeSamples samples, int interval) {
    layouts.clear();
    HistogramSnapshot current = series.read(samples);
    if (current != null) {
      layout(current).add(current, interval);
      everObserved |= current.total() > 0;
    }
  }

  private Course follow(HistogramSnapshot earlier, HistogramSnapshot current, Advance advance) {
    boolean same = advance.sameProcess() || lives.isProven(current.created());
    boolean anew = lives.isNew(advance.life(), current.created());
    int interval = advance.interval();
    boolean fell = current.countsFellSince(earlier);
    if (anew || fell || (current.sumFellSince(earlier) && !same)) {
      resets++;
      resetIntervals.set(interval);
      layout(current).add(current, interval);
      losses.restarted(advance.millis(), advance.lifeBegan());
      return anew ? Course.STOOD : Course.FELL;
    }
    sumFell |= current.sumFellSince(earlier);
    HistogramSnapshot common = current.at(earlier);
    layout(common).add(sumFell ? common.withoutSum() : common, earlier.at(current), interval);
    losses.grew(advance.millis(), current.total() - earlier.total());
    return Course.of(earlier.total(), current.total());
  }

  /** The short way, where it can be taken. */
  private SteadyCounts.Step proceed(NodeSamples samples, int interval) {
    SteadyCounts.Step step = series.steady().step(samples);
    if (step == SteadyCounts.Step.GREW) {
      series.steady().grow(samples, layout(previous), interval);
      everObserved |= series.steady().count() > 0;
    }
    return step;
  }

  /** What was seen last: {@code previous}, or what the short way has made of it. */
  private HistogramSnapshot latest() {
    return previous != null && series.steady().isKnown()
        ? series.steady().snapshot(previous.bounds())
        : previous;
  }

  /** The only snapshot of a node, read as counts since its process began. */
  void acceptSinceStart(NodeSamples samples) {
    HistogramSnapshot current = series.read(samples);
    if (current != null) {
      layout(current).add(current, 0);
      remember(current, 0);
    }
  }

  private void remember(HistogramSnapshot current, int life) {
    boundsChanged |=
        previous != null && !(current.knowsBoundsOf(previous) && previous.knowsBoundsOf(current));
    everObserved |= current.total() > 0;
    lives.remember(life, current.created());
    previous = current;
  }

  private LayoutDelta layout(HistogramSnapshot current) {
    for (LayoutDelta layout : layouts) {
      if (layout.isOf(current.bounds())) {
        return layout;
      }
    }
    LayoutDelta added = new LayoutDelta(current.bounds(), grid);
    layouts.add(added);
    return added;
  }

  /**
   * What it did.
   *
   * @param samples of the node's last snapshot
   * @param unseen what of the window lies before and behind the node's snapshots
   * @param until instant of that snapshot where not each shows all series; else {@link
   *     Long#MIN_VALUE}
   */
  HistogramDelta finish(NodeSamples samples, Unseen unseen, long until) {
    boolean waitedFor = !series.isPresent(samples) && times.isWaitedFor(until);
    boolean present = series.isPresent(samples) || waitedFor;
    if (waitedFor) {
      losses.began(until);
    }
    if (unproven != null) {
      losses.unseen((double) unprovenMillis);
    }
    if (!gauge) {
      unseen.addTo(losses, begun, present, lives);
    } else if (!present) {
      losses.unseen(Double.POSITIVE_INFINITY);
    }
    String fault = fault();
    boolean usable = fault == null;
    return new HistogramDelta(
        child,
        usable ? parts() : List.of(),
        usable ? intervals() : new Histogram[grid.size()],
        resets,
        resetIntervals.stream().boxed().toList(),
        losses.expected(),
        born,
        previous != null && !present,
        everObserved,
        usable ? layouts.stream().mapToDouble(LayoutDelta::raised).max().orElse(0) : 0,
        fault,
        remarks(),
        series.bounds(),
        series.bucketIndexes());
  }

  private String fault() {
    return series.fault() != null
        ? series.fault()
        : layouts.stream()
            .map(LayoutDelta::fault)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Layouts in which nothing was observed would only make bounds seem uncertain. */
  private List<Histogram> parts() {
    List<Histogram> all = layouts.stream().map(LayoutDelta::total).toList();
    List<Histogram> observed = all.stream().filter(part -> part.count() > 0).toList();
    return observed.isEmpty() ? all.subList(0, Math.min(1, all.size())) : observed;
  }

  private List<String> remarks() {
    TreeSet<String> remarks = new TreeSet<>(series.remarks());
    if (boundsChanged) {
      remarks.add("its bucket bounds changed inside the run");
    }
    if (sumFell) {
      remarks.add("its sum fell while its counts did not, so the sum cannot be used");
    }
    return List.copyOf(remarks);
  }

  private Histogram[] intervals() {
    Histogram[] result = new Histogram[grid.size()];
    for (int i = 0; i < result.length; i++) {
      List<Histogram> parts = new ArrayList<>(1);
      for (LayoutDelta layout : layouts) {
        Histogram part = layout.interval(i);
        if (part != null) {
          parts.add(part);
        }
      }
      result[i] = parts.isEmpty() ? null : HistogramSum.of(parts);
    }
    return result;
  }
}
