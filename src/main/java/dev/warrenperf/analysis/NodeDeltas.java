package dev.warrenperf.analysis;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Series;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one node did inside the window.
 *
 * @param node which one
 * @param firstMillis instant of its first used snapshot, {@link Long#MIN_VALUE} when not known
 * @param lastMillis likewise of the last
 * @param snapshots number of used snapshots
 * @param restarts how often the process behind the endpoint changed
 * @param restartIntervals intervals of the grid in which that was seen, ascending, each once
 * @param startWentBack whether its process began earlier in a later snapshot: the snapshots are in
 *     the wrong order, or of different machines
 * @param clockSet whether one process told another start, since the clock of its host was set
 * @param seconds from first to last snapshot, or since the process began for a single snapshot; NaN
 *     when not known
 * @param bornMillis when its process began, where that is inside the window and before its first
 *     snapshot, so that all of its counts are of the window; else {@link Long#MIN_VALUE}
 * @param clock what is known of its clock
 * @param unseenBefore seconds of the window before its first snapshot that nothing is known of,
 *     where it missed a scrape there; else 0
 * @param unseenBehind likewise behind its last snapshot
 * @param coveredSeconds by interval of the grid, how much of it lies between snapshots
 * @param histograms one for each histogram child
 * @param counters one for each counter series
 * @param gauges one for each gauge selector, in the order of {@link Wanted#gauges}
 * @param gaugesPerSeries levels of single series
 * @param leaders one for each entry, in the order of {@link Wanted#leaders}
 * @param courses one for each counter selector, in the order of {@link Wanted#courses}
 * @param levels one for each gauge selector, in the order of {@link Wanted#levels}
 * @param passedOver series of a gauge that was asked for whose labels no selector picks
 * @param families all that it exposes, kept or not, by name
 * @param units the words of the UNIT lines of a family, each once: several where snapshots
 *     contradict one another
 */
public record NodeDeltas(
    Node node,
    long firstMillis,
    long lastMillis,
    int snapshots,
    int restarts,
    List<Integer> restartIntervals,
    boolean startWentBack,
    boolean clockSet,
    double seconds,
    long bornMillis,
    ClockOffset clock,
    double unseenBefore,
    double unseenBehind,
    double[] coveredSeconds,
    List<HistogramDelta> histograms,
    List<CounterDelta> counters,
    List<GaugeLevels> gauges,
    List<SeriesLevels> gaugesPerSeries,
    List<LeaderReadings> leaders,
    List<CountCourse> courses,
    List<LevelCourse> levels,
    List<Series> passedOver,
    Map<String, Family> families,
    Map<String, Set<String>> units) {

  private static final Set<String> PARTS =
      Set.of("_total", "_bucket", "_count", "_sum", "_gcount", "_gsum");

  /** The levels of one series. */
  public record SeriesLevels(Series series, GaugeLevels levels) {}

  public NodeDeltas {
    restartIntervals = List.copyOf(restartIntervals);
    histograms = List.copyOf(histograms);
    counters = List.copyOf(counters);
    gauges = List.copyOf(gauges);
    gaugesPerSeries = List.copyOf(gaugesPerSeries);
    leaders = List.copyOf(leaders);
    courses = List.copyOf(courses);
    levels = List.copyOf(levels);
    passedOver = List.copyOf(passedOver);
    families = Collections.unmodifiableMap(families);
    units = Collections.unmodifiableMap(units);
  }

  /** What it says of samples of this name; null when nothing. */
  public Family family(String sample) {
    Family own = families.get(sample);
    int end = sample.lastIndexOf('_');
    return own == null && end > 0 && PARTS.contains(sample.substring(end))
        ? families.get(sample.substring(0, end))
        : own;
  }

  /** Whether it exposes this as no counter, and a series fell while its process went on. */
  boolean isFallen(String counter) {
    Family family = family(counter);
    return restarts == 0
        && family != null
        && family.isLevel(counter)
        && counters.stream()
            .anyMatch(delta -> delta.resets() > 0 && delta.series().name().equals(counter));
  }
}
