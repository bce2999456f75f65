package dev.warrenperf.exposition;

/**
 * How snapshots are read.
 *
 * @param strict reject what the format's specification forbids although Prometheus ingests it
 * @param forced the format to read by, or null to tell it from the content
 * @param sums whether the sum of a histogram is held against its buckets, snapshot by snapshot, as
 *     for a lint; whoever judges holds that of a window against the window's buckets
 */
public record ParseOptions(boolean strict, ExpositionFormat forced, boolean sums) {

  public ParseOptions(boolean strict, ExpositionFormat forced) {
    this(strict, forced, false);
  }

  /** As Prometheus' scraper reads, the format told from the content. */
  public static ParseOptions lenient() {
    return new ParseOptions(false, null);
  }
}
