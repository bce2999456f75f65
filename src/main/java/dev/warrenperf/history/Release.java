package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version with its runs, which are repeats of it; a run that tells no version is a release of
 * its own.
 *
 * @param label what it is called: its version, or the title of its run
 * @param numbered whether its place follows from a version number
 * @param startMillis instant of its first run, Unix milliseconds; {@link Long#MIN_VALUE} when not
 *     known
 * @param runs at least one, by time and then by title
 */
public record Release(String label, boolean numbered, long startMillis, List<MeasuredRun> runs) {

  /** Of the runs of one release. */
  private static final Comparator<MeasuredRun> BY_TIME =
      Comparator.comparingLong(MeasuredRun::startMillis)
          .thenComparing(run -> Objects.requireNonNullElse(run.title(), ""));

  private static final Comparator<Release> ORDER =
      Comparator.comparing(
              (Release release) -> release.numbered() ? VersionNumber.of(release.label()) : null,
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingLong(Release::startMillis)
          .thenComparing(Release::label);

  /**
   * Runs as releases in order, each run in one: by version number, then by time, then by name.
   * Versions that are no numbers ({@code main}) and runs without a version come after all numbers.
   */
  static List<Release> inOrder(List<MeasuredRun> runs) {
    Map<String, List<MeasuredRun>> byVersion = new LinkedHashMap<>();
    List<Release> alone = new ArrayList<>();
    for (MeasuredRun run : runs.stream().sorted(BY_TIME).toList()) {
      if (run.version() == null) {
        alone.add(new Release(run.title(), false, run.startMillis(), List.of(run)));
      } else {
        byVersion.computeIfAbsent(name(run.version()), key -> new ArrayList<>()).add(run);
      }
    }
    Stream<Release> versions = byVersion.values().stream().map(Release::of);
    return Stream.concat(versions, alone.stream()).sorted(ORDER).toList();
  }

  /** {@code v1.3.0} and {@code 1.3.0} are one version. */
  private static String name(String version) {
    String name = version.strip();
    boolean marked = name.startsWith("v") || name.startsWith("V");
    return marked && VersionNumber.of(name) != null ? name.substring(1) : name;
  }

  private static Release of(List<MeasuredRun> runs) {
    MeasuredRun first = runs.get(0);
    String label = first.version().strip();
    return new Release(label, VersionNumber.of(label) != null, first.startMillis(), runs);
  }
}
