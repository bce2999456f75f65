package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows one histogram child from snapshot to snapshot. A restart is decided for the child as a
 * whole: when any bucket, the count or the sum falls, when {@code _created} changes or when the
 * process behind the endpoint does, all current values count from zero.
 */
final class HistogramAccumulator {

  private final Series child;
  private final TimeGrid grid;
  private final HistogramSnapshot snapshot = new HistogramSnapshot();
  private final List<LayoutDelta> layouts = new ArrayList<>();
  private final Set<String> remarks = new TreeSet<>();
  private double[] previous;
  private double previousSum;
  private double previousCreated = Double.NaN;
  private boolean present;
  private boolean born;
  private boolean everObserved;
  private int resets;
  private String fault;

  HistogramAccumulator(Series child, TimeGrid grid) {
    this.child = child;
    this.grid = grid;
  }

  /** Where the child's samples stand. */
  HistogramSnapshot layout() {
    return snapshot;
  }

  /** The snapshot at the window's start: what was observed before is not part of it. */
  void begin(NodeSamples samples) {
    if (read(samples)) {
      remember();
    }
  }

  /** A later snapshot. */
  void accept(NodeSamples samples, int interval, boolean restarted) {
    if (!read(samples)) {
      return;
    }
    if (previous == null) {
      born = true;
      add(null, snapshot.sum(), interval);
    } else if (isReset(restarted)) {
      resets++;
      add(null, snapshot.sum(), interval);
    } else {
      add(previous, snapshot.sum() - previousSum, interval);
    }
    remember();
  }

  /** The only snapshot of a node, read as counts since its process began. */
  void acceptSinceStart(NodeSamples samples) {
    if (read(samples)) {
      add(null, snapshot.sum(), 0);
      remember();
    }
  }

  private boolean read(NodeSamples samples) {
    present = snapshot.read(samples);
    if (present && snapshot.fault() != null) {
      fault = snapshot.fault();
      return false;
    }
    remarks.addAll(snapshot.remarks());
    if (present && (layouts.isEmpty() || snapshot.layoutChanged())) {
      if (!layouts.isEmpty()) {
        remarks.add("its bucket bounds changed inside the run");
        // no count can be compared across layouts: the next values count from zero, as after a
        // reset
        previous = previous == null ? null : new double[0];
      }
      layouts.add(new LayoutDelta(snapshot.bounds(), grid));
    }
    return present;
  }

  private boolean isReset(boolean restarted) {
    double[] current = snapshot.counts();
    if (restarted || previous.length != current.length || createdChanged()) {
      return true;
    }
    for (int i = 0; i < current.length; i++) {
      if (current[i] < previous[i]) {
        return true;
      }
    }
    return snapshot.countFell() || (snapshot.sum() < previousSum && !snapshot.mayHoldNegatives());
  }

  private boolean createdChanged() {
    return Double.compare(snapshot.created(), previousCreated) != 0;
  }

  private void add(double[] from, double sumIncrement, int interval) {
    layouts.get(layouts.size() - 1).add(snapshot.counts(), from, sumIncrement, interval);
  }

  private void remember() {
    double[] current = snapshot.counts();
    if (previous == null || previous.length != current.length) {
      previous = new double[current.length];
    }
    System.arraycopy(current, 0, previous, 0, current.length);
    previousSum = snapshot.sum();
    previousCreated = snapshot.created();
    everObserved |= current[current.length - 1] > 0;
  }

  HistogramDelta finish() {
    String refused = fault;
    double raised = 0;
    for (LayoutDelta layout : layouts) {
      String found = layout.fault();
      refused = refused == null ? found : refused;
      raised = Math.max(raised, layout.raised());
    }
    boolean usable = refused == null;
    return new HistogramDelta(
        child,
        usable ? layouts.stream().map(LayoutDelta::total).toList() : List.of(),
        usable ? intervals() : new Histogram[grid.size()],
        resets,
        born,
        !present,
        everObserved,
        usable ? raised : 0,
        refused,
        List.copyOf(remarks));
  }

  private Histogram[] intervals() {
    Histogram[] result = new Histogram[grid.size()];
    for (int i = 0; i < result.length; i++) {
      List<Histogram> parts = new ArrayList<>();
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
