package dev.warrenperf.exposition;

/**
 * How snapshots are read.
 *
 * @param strict reject what the format's specification forbids although Prometheus ingests it
 * @param forced the format to read by, or null to tell it from the content
 */
public record ParseOptions(boolean strict, ExpositionFormat forced) {

  /** As Prometheus' scraper reads, the format told from the content. */
  public static ParseOptions lenient() {
    return new ParseOptions(false, null);
  }
}
