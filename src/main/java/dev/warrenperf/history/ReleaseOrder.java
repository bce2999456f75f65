package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs as releases in order: by version number, then by time, then by name. Versions that are no
 * numbers ({@code main}) and runs without a version come after all numbers.
 */
final class ReleaseOrder {

  private static final Comparator<Release> ORDER =
      Comparator.comparing(
              (Release release) -> release.numbered() ? VersionNumber.of(release.label()) : null,
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingLong(Release::startMillis)
          .thenComparing(Release::label);

  private ReleaseOrder() {}

  /** Each run in one release. */
  static List<Release> of(List<MeasuredRun> runs) {
    Map<String, List<MeasuredRun>> byVersion = new LinkedHashMap<>();
    List<Release> alone = new ArrayList<>();
    for (MeasuredRun run : runs.stream().sorted(Release.BY_TIME).toList()) {
      if (run.version() == null) {
        alone.add(new Release(run.title(), false, run.startMillis(), List.of(run)));
      } else {
        byVersion.computeIfAbsent(name(run.version()), key -> new ArrayList<>()).add(run);
      }
    }
    Stream<Release> versions = byVersion.values().stream().map(ReleaseOrder::release);
    return Stream.concat(versions, alone.stream()).sorted(ORDER).toList();
  }

  /** {@code v1.3.0} and {@code 1.3.0} are one version. */
  private static String name(String version) {
    String name = version.strip();
    boolean marked = name.startsWith("v") || name.startsWith("V");
    return marked && VersionNumber.of(name) != null ? name.substring(1) : name;
  }

  private static Release release(List<MeasuredRun> runs) {
    MeasuredRun first = runs.get(0);
    String label = first.version().strip();
    return new Release(label, VersionNumber.of(label) != null, first.startMillis(), runs);
  }
}
