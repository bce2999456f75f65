package dev.warrenperf.run;

import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.prometheus.ServerSeries;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Tells the snapshots of a node from bodies that can be read and are none: those without samples,
 * the marks of a target that was not scraped, and what a server leaves of a scrape when it removes
 * duplicates. Asked for each body in turn.
 */
final class ScrapeCheck {

  /** What a body is. */
  enum Finding {
    SNAPSHOT(null),

    /** As a first snapshot it would make everything look born inside the window. */
    NO_SAMPLES("expected Prometheus metrics, found no sample"),

    /** All is NaN, a count among it, which no process ever tells as NaN. */
    STALE(
        "expected numbers, found NaN for every sample: the mark of a server for a target that was"
            + " not scraped, which is no snapshot"),

    /**
     * A few series, and not the one that tells the process, which a neighbour tells. Taken as a
     * snapshot it would end all other series.
     */
    LEFT_OVER(
        "expected a scrape, found less than half of the samples of its neighbour and no "
            + Series.PROCESS_START
            + ", as a server leaves it that removes duplicates or notes a scrape: it is no"
            + " snapshot");

    private final String fault;

    Finding(String fault) {
      this.fault = fault;
    }

    /** What is wrong with it; null for a snapshot. */
    String fault() {
      return fault;
    }
  }

  private final NodeInput input;
  private final int last;
  private final Supplier<SnapshotReader> readers;
  private boolean begun;

  /** Samples of the last snapshot that told its process; 0 when none did. */
  private int whole;

  /**
   * Of a node.
   *
   * @param last its last body that is read
   * @param readers makes those that read its bodies
   */
  ScrapeCheck(NodeInput input, int last, Supplier<SnapshotReader> readers) {
    this.input = input;
    this.last = last;
    this.readers = readers;
  }

  /** Looks at body {@code i}, which was accepted as {@code result} and holds {@code samples}. */
  Finding of(int i, ParseResult result, NodeSamples samples) {
    Finding finding =
        result.samples() == 0
            ? Finding.NO_SAMPLES
            : isStale(samples)
                ? Finding.STALE
                : isLeftOver(i, result, samples) ? Finding.LEFT_OVER : Finding.SNAPSHOT;
    begun |= finding == Finding.SNAPSHOT;
    return finding;
  }

  private boolean isLeftOver(int i, ParseResult result, NodeSamples samples) {
    if (!Double.isNaN(processStart(samples))) {
      whole = result.samples();
      return false;
    }
    return 2L * result.samples() < (whole == 0 && !begun ? wholeNext(i) : whole);
  }

  /** Samples of the next body if it tells its process, else 0. */
  private int wholeNext(int i) {
    if (i == last) {
      return 0;
    }
    try {
      SnapshotReader reader = readers.get();
      ParseResult next = read(i + 1, reader);
      boolean tells = next.accepted() && !Double.isNaN(processStart(reader.samples()));
      return tells ? next.samples() : 0;
    } catch (IOException unreadable) {
      return 0; // told where its turn comes
    }
  }

  /** Whether a body holds anything that only the target can have told. */
  boolean isOfTarget(int i) {
    SnapshotReader all = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
    try {
      read(i, all);
    } catch (IOException gone) {
      return false;
    }
    return all.samples().series().stream().anyMatch(one -> !ServerSeries.isOne(one.name()));
  }

  private ParseResult read(int i, SnapshotReader reader) throws IOException {
    input.read(i, reader.nextBody());
    return reader.read(() -> input.origin(i));
  }

  /** When the process began, seconds since 1970; NaN when that is not among the samples. */
  static double processStart(NodeSamples samples) {
    for (int i = 0; i < samples.size(); i++) {
      if (samples.series().get(i).name().equals(Series.PROCESS_START) && samples.present(i)) {
        return samples.value(i);
      }
    }
    return Double.NaN;
  }

  private static boolean isStale(NodeSamples samples) {
    boolean counts = false;
    for (int i = 0; i < samples.size(); i++) {
      if (samples.present(i)) {
        if (!Double.isNaN(samples.value(i))) {
          return false;
        }
        counts |= isCount(samples.series().get(i).name());
      }
    }
    return counts;
  }

  private static boolean isCount(String name) {
    return name.endsWith("_bucket")
        || name.endsWith("_count")
        || name.endsWith("_total")
        || name.equals(Series.PROCESS_START);
  }
}
