package dev.warrenperf.analysis;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Follows one node from snapshot to snapshot and keeps what the analysis needs; memory grows with
 * the number of series, not of snapshots. Not thread-safe; one task a node.
 */
public final class NodeAccumulator {

  /**
   * By how many seconds a process may seem to have begun earlier or later and still be the same:
   * the kernel shifts the boot time that clients reckon from as its clock is adjusted, by whole
   * seconds.
   */
  private static final double CLOCK_ADJUSTMENT = 1;

  /** The same between two starts, which are doubles to less than a microsecond. */
  private static final double ONE_PROCESS = CLOCK_ADJUSTMENT + 0.001;

  private final Node node;
  private final TimeGrid grid;
  private final boolean sinceStart;
  private final FollowedSeries series;
  private final List<GaugeAccumulator> gauges = new ArrayList<>();
  private final List<LeaderAccumulator> leaders;
  private final List<LevelCourseRecorder> levels;
  private final double[] coveredSeconds;
  private double start = Double.NaN;
  private long firstMillis = Long.MIN_VALUE;
  private long lastMillis = Long.MIN_VALUE;
  private long shortestGap = Long.MAX_VALUE;
  private long bornMillis = Long.MIN_VALUE;
  private long windowStart;
  private long windowEnd;
  private int snapshots;
  private long since = Long.MIN_VALUE;
  private final Map<String, Family> families = new TreeMap<>();
  private final Map<String, Set<String>> units = new TreeMap<>();
  private List<Family> familiesSeen = List.of();

  /** The samples of the snapshot accepted last; empty before one. */
  private NodeSamples last = new NodeSamples();

  private final BitSet restartIntervals = new BitSet();
  private int restarts;
  private boolean startWentBack;
  private boolean clockSet;

  /** Whether the last snapshot is of the process of the one before, as far as that is exposed. */
  private boolean sameProcess;

  private double cpu = Double.NaN;
  private boolean outOfOrder;
  private long lastLifeBegan = Long.MIN_VALUE;
  private long aliveMillis = Long.MIN_VALUE;
  private boolean missed;
  private final ClockOffset.Watch clock = new ClockOffset.Watch(CLOCK_ADJUSTMENT);

  /**
   * Begins with nothing seen.
   *
   * @param sinceStart whether the only snapshot is read as counts since the process began
   */
  public NodeAccumulator(Node node, Wanted wanted, TimeGrid grid, boolean sinceStart) {
    this.windowStart = grid.startMillis();
    this.windowEnd = Math.round(grid.startMillis() + grid.size() * grid.stepMillis());
    this.node = node;
    this.series = new FollowedSeries(wanted, grid);
    this.grid = grid;
    this.sinceStart = sinceStart;
    this.coveredSeconds = new double[grid.size()];
    this.leaders = wanted.leaders().stream().map(leader -> new LeaderAccumulator()).toList();
    this.levels = wanted.levels().stream().map(level -> new LevelCourseRecorder()).toList();
    for (int i = 0; i < wanted.gauges().size(); i++) {
      gauges.add(new GaugeAccumulator(grid));
    }
  }

  /** Tells the window that snapshots ought to cover, where it is not that of the grid. */
  public NodeAccumulator over(Window window) {
    windowStart = window.startMillis();
    windowEnd = window.endMillis();
    return this;
  }

  /** The node answered at an instant after its last snapshot, of which too little is known. */
  public void answered(long instantMillis) {
    aliveMillis = instantMillis;
  }

  /** Some of what the node counted is in no snapshot, nobody knows how much. */
  public void missed() {
    missed = true;
  }

  /** Takes the node's next snapshot; instants ascend. */
  public void accept(long instantMillis, NodeSamples samples) {
    series.look(samples);
    last = samples;
    learnFamilies(samples.families());
    int before = restarts;
    followProcess(samples, instantMillis);
    clock.shows(value(samples, series.timeIndex()), instantMillis);
    if (snapshots == 0) {
      begin(instantMillis, samples);
    } else {
      int interval = grid.indexOf(lastMillis, instantMillis);
      if (restarts > before) {
        lastLifeBegan = lifeBegan(instantMillis);
        restartIntervals.set(interval);
      }
      proceed(instantMillis, samples, interval);
    }
    for (CountCourseRecorder course : series.courses()) {
      course.endSnapshot(instantMillis, restarts);
    }
    acceptGauges(instantMillis, samples, point(instantMillis));
    acceptLevels(samples, instantMillis);
    for (int i = 0; i < leaders.size(); i++) {
      leaders
          .get(i)
          .accept(
              instantMillis,
              samples,
              series.presentOfLeader(i),
              series.presentOfActivity(i),
              restarts,
              sameProcess);
    }
    lastMillis = instantMillis;
    snapshots++;
  }

  /** What was told of a family first counts, but every unit that it was ever said to be in. */
  private void learnFamilies(List<Family> told) {
    if (told != familiesSeen) {
      familiesSeen = told;
      told.forEach(this::learn);
    }
  }

  private void learn(Family family) {
    families.putIfAbsent(family.name(), family);
    if (family.unit() != null) {
      units.computeIfAbsent(family.name(), first -> new TreeSet<>()).add(family.unit());
    }
  }

  private void begin(long instantMillis, NodeSamples samples) {
    firstMillis = instantMillis;
    since = earliest(instantMillis, samples);
    cpu = value(samples, series.cpuIndex());
    if (sinceStart) {
      boolean timed = instantMillis != Long.MIN_VALUE && !Double.isNaN(start);
      long born = timed ? Math.round(start * 1000) : Long.MIN_VALUE;
      series.courses().forEach(course -> course.bornAt(born));
      series.presentHistograms().forEach(histogram -> histogram.acceptSinceStart(samples));
      series
          .presentCounters()
          .forEach(counter -> counter.acceptSinceStart(samples, born, instantMillis));
    } else if (isBornInWindow(instantMillis)) {
      beginWithProcess(instantMillis, samples);
    } else {
      long millis = instantMillis;
      series.presentHistograms().forEach(histogram -> histogram.begin(samples, restarts, millis));
      series.presentCounters().forEach(counter -> counter.begin(samples, restarts, millis));
    }
  }

  /** When the first of the samples of the current snapshot was taken. */
  private static long earliest(long instantMillis, NodeSamples samples) {
    long earliest = instantMillis;
    for (int index : samples.isRegrouped() ? samples.presentIndexes() : new int[0]) {
      long own = samples.instant(index);
      earliest = own == Long.MIN_VALUE ? earliest : Math.min(earliest, own);
    }
    return earliest;
  }

  private boolean isBornInWindow(long instantMillis) {
    double born = start * 1000;
    return !grid.isTimeless() && born > windowStart && born < instantMillis;
  }

  /** A process that began inside the window has counted nothing that is not of the window. */
  private void beginWithProcess(long instantMillis, NodeSamples samples) {
    bornMillis = Math.round(start * 1000);
    series.courses().forEach(course -> course.bornAt(bornMillis));
    int interval = grid.indexOf(bornMillis, instantMillis);
    coveredSeconds[interval] += (instantMillis - bornMillis) / 1000.0;
    Advance advance =
        new Advance(
            instantMillis, interval, restarts, instantMillis, false, Births.SEEN, bornMillis);
    series.presentHistograms().forEach(histogram -> histogram.accept(samples, advance));
    series.presentCounters().forEach(counter -> counter.accept(samples, advance));
  }

  private void proceed(long instantMillis, NodeSamples samples, int interval) {
    coveredSeconds[interval] += (instantMillis - lastMillis) / 1000.0;
    if (instantMillis > lastMillis) {
      shortestGap = Math.min(shortestGap, instantMillis - lastMillis);
    }
    Advance advance =
        new Advance(
            instantMillis,
            interval,
            restarts,
            lifeBegan(instantMillis),
            sameProcess,
            samples.isRegrouped() ? new Births(series.scraped(), since) : Births.SEEN,
            samples.isRegrouped() ? Long.MIN_VALUE : lastMillis);
    int grew = 0;
    int fell = 0;
    for (HistogramAccumulator histogram : series.presentHistograms()) {
      Course course = histogram.accept(samples, advance);
      grew += course == Course.GREW ? 1 : 0;
      fell += course == Course.FELL ? 1 : 0;
    }
    for (CounterAccumulator counter : series.presentCounters()) {
      Course course = counter.accept(samples, advance);
      grew += course == Course.GREW ? 1 : 0;
      fell += course == Course.FELL ? 1 : 0;
    }
    followOrder(grew, fell, samples);
  }

  /** When the process began, as far as that lies between the last two snapshots. */
  private long lifeBegan(long instantMillis) {
    long began = Double.isNaN(start) ? instantMillis : Math.round(start * 1000);
    return began > lastMillis && began < instantMillis ? began : instantMillis;
  }

  /**
   * A node that is not seen for as long as scrapes are usually apart, its own and those of all, has
   * vanished, or come late: what it did meanwhile is lost.
   */
  private Unseen unseen() {
    if (sinceStart || grid.isTimeless() || snapshots == 0) {
      return Unseen.NOTHING;
    }
    long before = firstMillis - windowStart;
    long behind = windowEnd - lastMillis;
    double own = shortestGap == Long.MAX_VALUE ? 0 : shortestGap;
    double apart = SampleTimes.JITTER * Math.max(own, grid.usualMillis());
    return new Unseen(
        bornMillis == Long.MIN_VALUE && before > 0 && before >= apart ? before : 0,
        behind > 0 && behind - answeredLater(apart) >= apart ? windowEnd : lastMillis,
        restarts,
        lastLifeBegan);
  }

  /** For how long after its last snapshot the node is known to have answered; a scrape at most. */
  private long answeredLater(double apart) {
    long later = aliveMillis - lastMillis;
    return aliveMillis > lastMillis && later < apart ? later : 0;
  }

  /**
   * When all that a process counts falls together, and it is the same process, the snapshot was
   * taken before the one that it follows. The CPU time of the process tells this from one family
   * that was reset; without it two that fall do.
   */
  private void followOrder(int grew, int fell, NodeSamples samples) {
    double now = value(samples, series.cpuIndex());
    boolean known = !Double.isNaN(now) && !Double.isNaN(cpu);
    outOfOrder = sameProcess && grew == 0 && fell > 0 && (known ? now < cpu : fell > 1);
    cpu = now;
  }

  /** Whether the snapshot accepted last was taken before the one that it follows. */
  public boolean isOutOfOrder() {
    return outOfOrder;
  }

  private static double value(NodeSamples samples, int index) {
    return index >= 0 && samples.present(index) ? samples.value(index) : Double.NaN;
  }

  /** Without instants the first snapshot is one point and all others are the other. */
  private int point(long instantMillis) {
    return grid.isTimeless() ? Math.min(snapshots, 1) : grid.pointOf(instantMillis);
  }

  private void acceptGauges(long instantMillis, NodeSamples samples, int point) {
    for (int g = 0; g < gauges.size(); g++) {
      List<Integer> present = series.presentOfGauge(g);
      if (present.isEmpty()) {
        gauges.get(g).acceptWithout(point);
      } else {
        gauges.get(g).accept(sum(samples, present), point, restarts, instantMillis);
      }
    }
    for (FollowedSeries.SeriesGauge gauge : series.presentGauges()) {
      gauge.gauge().accept(samples.value(gauge.index()), point, restarts, instantMillis);
    }
  }

  private void acceptLevels(NodeSamples samples, long instantMillis) {
    for (int i = 0; i < levels.size(); i++) {
      List<Integer> present = series.presentOfLevel(i);
      if (!present.isEmpty()) {
        levels.get(i).accept(instantMillis, sum(samples, present));
      }
    }
  }

  private static double sum(NodeSamples samples, List<Integer> indexes) {
    double sum = 0;
    for (int index : indexes) {
      sum += samples.value(index);
    }
    return sum;
  }

  private void followProcess(NodeSamples samples, long instantMillis) {
    double now = value(samples, series.startIndex());
    sameProcess = now == start || isClockSet(now);
    if (!Double.isFinite(now)) {
      return;
    }
    clock.began(now, instantMillis);
    // a process that seems to have begun later as its clock is set has counted on
    if (now > start && value(samples, series.cpuIndex()) < cpu) {
      clock.beganAfter(now, lastMillis);
    }
    restarts += sameProcess || Double.isNaN(start) ? 0 : 1;
    clockSet |= sameProcess && now != start;
    startWentBack |= now < start - ONE_PROCESS;
    start = now;
  }

  /**
   * Whether the same process tells another start, since the clock from which it works that out was
   * set: it still answered when a process that began then would have been there.
   */
  private boolean isClockSet(double now) {
    return Math.abs(now - start) <= ONE_PROCESS
        && lastMillis / 1000.0 > Math.max(now, start) + ONE_PROCESS;
  }

  /** What the node did; only after the last snapshot. */
  public NodeDeltas finish() {
    Unseen unseen = missed ? unseen().andMore() : unseen();
    long until = last.isRegrouped() ? lastMillis : Long.MIN_VALUE;
    return new NodeDeltas(
        node,
        firstMillis,
        lastMillis,
        snapshots,
        restarts,
        restartIntervals.stream().boxed().toList(),
        startWentBack,
        clockSet,
        seconds(),
        bornMillis,
        clock.offset(),
        unseen.beforeMillis() / 1000.0,
        unseen.endMillis() > lastMillis ? (unseen.endMillis() - lastMillis) / 1000.0 : 0,
        coveredSeconds,
        series.histograms().stream()
            .map(histogram -> histogram.finish(last, unseen, until))
            .toList(),
        series.counters().stream()
            .filter(CounterAccumulator::isExposed)
            .map(counter -> counter.finish(last, unseen, until))
            .toList(),
        IntStream.range(0, gauges.size())
            .mapToObj(
                g -> gauges.get(g).finish(!series.presentOfGauge(g).isEmpty(), restarts, until))
            .toList(),
        series.gauges().stream()
            .map(gauge -> new NodeDeltas.SeriesLevels(gauge.series(), levels(gauge, until)))
            .toList(),
        leaders.stream().map(leader -> leader.finish(!Double.isNaN(start))).toList(),
        series.courses().stream().map(CountCourseRecorder::finish).toList(),
        levels.stream().map(LevelCourseRecorder::finish).toList(),
        series.passedOver(),
        families,
        units);
  }

  private GaugeLevels levels(FollowedSeries.SeriesGauge gauge, long until) {
    return gauge.gauge().finish(last.present(gauge.index()), restarts, until);
  }

  private double seconds() {
    if (firstMillis == Long.MIN_VALUE || lastMillis == Long.MIN_VALUE) {
      return Double.NaN;
    }
    long began = bornMillis == Long.MIN_VALUE ? firstMillis : bornMillis;
    double seconds = sinceStart ? lastMillis / 1000.0 - start : (lastMillis - began) / 1000.0;
    return seconds > 0 ? seconds : Double.NaN;
  }
}
