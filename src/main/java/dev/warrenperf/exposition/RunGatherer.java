package dev.warrenperf.exposition;

import dev.warrenperf.model.InstanceLabel;
import dev.warrenperf.model.Problem.Tier;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Keeps the samples of a file by series and instant, and finds out whether they are a run. */
final class RunGatherer implements SampleListener {

  /** Stands for the instant of a sample that has none. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final String MARKER = "snapshot";
  private static final byte UNMET = 0;
  private static final byte KEPT = 1;
  private static final byte NOT_KEPT = 2;

  private final SeriesFilter keep;
  private final SeriesCatalog catalog;
  private final RepeatedSeries repeated;
  private final Runnable onSnapshot;
  private final AppendedBodies bodies;
  private final BitSet processStarts = new BitSet();
  private byte[] states = new byte[256];
  private long[] firstInstants = new long[256];
  private double[] lastValues = new double[256];
  private long[] lastInstants = new long[256];
  private long[] lastOwns = new long[256];
  private Points[] points = new Points[256];
  private boolean severalInstants;
  private boolean marked;
  private long marker = UNKNOWN;
  private boolean endsWithEof;
  private boolean byInstance;
  private Set<String> sharedInstances = Set.of();
  private boolean appended;
  private boolean severalProcesses;
  private long leftOut;
  private long repeats;

  RunGatherer(
      SeriesFilter keep,
      SeriesCatalog catalog,
      RepeatedSeries repeated,
      AppendedBodies bodies,
      Runnable onSnapshot) {
    this.bodies = bodies;
    this.keep = keep;
    this.catalog = catalog;
    this.repeated = repeated;
    this.onSnapshot = onSnapshot;
  }

  boolean timestamped() {
    return severalInstants || marked || appended;
  }

  /** Whether snapshots stand one after the other without timestamps. */
  boolean appended() {
    return appended;
  }

  /** Whether such snapshots are of several processes. */
  boolean severalProcesses() {
    return severalProcesses;
  }

  /** Whether it is known when the snapshots were taken. */
  boolean instantsKnown() {
    return !appended || bodies.instants() != null;
  }

  /** The instant that a line of its own tells of the only snapshot, or UNKNOWN. */
  long onlyInstant() {
    return bodies.only();
  }

  /** Whether snapshots were told apart by marks. */
  boolean marked() {
    return marked;
  }

  /** Whether {@code # EOF}, a comment in text, was the last line that held anything. */
  boolean endsWithEof() {
    return endsWithEof;
  }

  @Override
  public void snapshotBegins() {
    bodies.end();
    onSnapshot.run();
  }

  @Override
  public boolean manySnapshots() {
    return true;
  }

  @Override
  public void sample(
      int series, double value, int valueStart, int valueEnd, boolean timestamped, long millis) {
    if (endsWithEof) {
      bodies.end();
      endsWithEof = false;
    }
    if (!timestamped && !marked && bodies.begins(series)) {
      append();
    }
    ensure(series + 1);
    long own = timestamped ? millis : UNKNOWN;
    long instant = marked ? marker : appended ? snapshotOf(series, own) : own;
    if (states[series] == UNMET) {
      meet(series, instant);
    } else if (lastInstants[series] == instant) {
      repeated.report(series, lastValues[series], value, instant != UNKNOWN);
      repeats++;
      return;
    }
    severalProcesses |= appended && processStarts.get(series) && lastValues[series] != value;
    severalInstants |=
        instant != UNKNOWN && firstInstants[series] != UNKNOWN && firstInstants[series] != instant;
    firstInstants[series] = firstInstants[series] == UNKNOWN ? instant : firstInstants[series];
    lastInstants[series] = instant;
    lastOwns[series] = own;
    lastValues[series] = value;
    if (states[series] == KEPT) {
      points[series].add(instant, value, appended ? own : UNKNOWN);
    }
  }

  /** What comes again with another time of its own is of the snapshot that is about to begin. */
  private long snapshotOf(int series, long own) {
    long now = bodies.count() - 1L;
    boolean again = states[series] != UNMET && lastInstants[series] == now;
    return again && own != UNKNOWN && own != lastOwns[series] ? now + 1 : now;
  }

  private void meet(int series, long instant) {
    boolean kept = keep.keeps(catalog.series(series).name());
    states[series] = kept ? KEPT : NOT_KEPT;
    firstInstants[series] = instant;
    processStarts.set(
        series,
        catalog.series(series).name().equals(Series.PROCESS_START)
            && InstanceLabel.node(catalog.series(series), Set.of()) == null);
    points[series] = kept ? new Points() : null;
  }

  /**
   * Another snapshot begins; what has come before the second is the first, whatever its times, but
   * for what came again with another time.
   */
  private void append() {
    if (appended) {
      return;
    }
    appended = true;
    for (int series = 0; series < states.length; series++) {
      if (states[series] != UNMET) {
        lastInstants[series] = firstInstants[series] == lastInstants[series] ? 0 : 1;
        firstInstants[series] = 0;
      }
      if (states[series] == KEPT) {
        points[series].asSnapshots();
      }
    }
  }

  private void ensure(int size) {
    if (size > states.length) {
      int length = size * 2;
      states = Arrays.copyOf(states, length);
      firstInstants = Arrays.copyOf(firstInstants, length);
      lastValues = Arrays.copyOf(lastValues, length);
      lastInstants = Arrays.copyOf(lastInstants, length);
      lastOwns = Arrays.copyOf(lastOwns, length);
      points = Arrays.copyOf(points, length);
    }
  }

  @Override
  public void comment(byte[] bytes, int from, int to) {
    endsWithEof = to - from == 5 && ExpositionFormat.isEof(bytes, from);
    long instant = markedInstant(bytes, from, to);
    if (instant != UNKNOWN) {
      marked = true;
      marker = instant;
      onSnapshot.run();
      return;
    }
    long told = TimeLine.ofComment(bytes, from, to);
    if (told != TimeLine.NONE) {
      bodies.comes(told, false);
    }
  }

  @Override
  public void time(long millis) {
    bodies.comes(millis, true);
  }

  /** The number behind the word {@code snapshot}, or UNKNOWN. */
  private static long markedInstant(byte[] bytes, int from, int to) {
    int p = Characters.skipBlanks(bytes, from + 1);
    for (int i = 0; i < MARKER.length(); i++, p++) {
      if (p >= to || bytes[p] != MARKER.charAt(i)) {
        return UNKNOWN;
      }
    }
    int start = Characters.skipBlanks(bytes, p);
    long number = 0;
    int at = start;
    while (at < to && Characters.isDigit(bytes[at]) && number < Long.MAX_VALUE / 100) {
      number = number * 10 + bytes[at++] - '0';
    }
    boolean whole = start > p && at > start && (at == to || Characters.isBlank(bytes[at]));
    return whole ? number : UNKNOWN;
  }

  /** The instants were seconds after all. */
  void scaleToMillis() {
    for (Points some : points) {
      if (some != null) {
        some.scale(1000, appended);
      }
    }
  }

  /**
   * Regroups what was kept.
   *
   * @param repeatsReported whether repeated series are among the problems already
   */
  List<TimestampedNode> nodes(ProblemList problems, int line, boolean repeatsReported) {
    List<Series> all = IntStream.range(0, catalog.size()).mapToObj(catalog::series).toList();
    byInstance = (timestamped() && !appended) || InstanceLabel.tellsNodes(all);
    sharedInstances = byInstance ? InstanceLabel.shared(all) : Set.of();
    Map<String, List<Integer>> byNode =
        new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    for (int series = 0; series < catalog.size() && series < points.length; series++) {
      if (points[series] != null && settle(points[series])) {
        byNode.computeIfAbsent(nodeOf(series), name -> new ArrayList<>()).add(series);
      }
    }
    leftOut += repeatsReported ? 0 : repeats;
    if (leftOut > 0) {
      problems.add(
          Tier.NOTICE,
          line,
          1,
          "expected a timestamp on every sample, and one sample of a series at an instant, found "
              + leftOut
              + " samples that are not so: left out");
    }
    List<TimestampedNode> nodes = new ArrayList<>();
    byNode.forEach((name, members) -> nodes.add(node(name, members)));
    return nodes;
  }

  private String nodeOf(int series) {
    return byInstance ? InstanceLabel.node(catalog.series(series), sharedInstances) : null;
  }

  /** Puts the points in order; returns whether any is left. */
  private boolean settle(Points some) {
    int before = some.count();
    if (timestamped()) {
      some.remove(UNKNOWN);
      some.sort();
      if (appended) {
        some.removeFrom(bodies.count());
      }
      if (appended && bodies.instants() != null) {
        some.place(bodies.instants());
      }
    } else {
      some.truncate();
    }
    leftOut += before - some.count();
    return some.count() > 0;
  }

  private TimestampedNode node(String name, List<Integer> members) {
    List<Series> series = new ArrayList<>();
    List<Points> values = new ArrayList<>();
    for (int member : members) {
      Series original = catalog.series(member);
      series.add(name == null ? original : InstanceLabel.within(original));
      values.add(points[member]);
    }
    boolean regroup = severalInstants && !marked && !appended;
    return new TimestampedNode(name, series, timestamped() ? values : single(values), regroup);
  }

  /** A single snapshot has no instant, whatever timestamps some of its samples carry. */
  private static List<Points> single(List<Points> values) {
    List<Points> single = new ArrayList<>();
    for (Points some : values) {
      Points one = new Points();
      one.add(UNKNOWN, some.value(0));
      single.add(one);
    }
    return single;
  }
}
