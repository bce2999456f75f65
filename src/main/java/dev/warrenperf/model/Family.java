package dev.warrenperf.model;

import java.util.Set;

/**
 * What a snapshot says of a metric family besides its samples.
 *
 * @param type the word of its TYPE line, or null
 * @param unit the word of its UNIT line, or null
 */
public record Family(String name, String type, String unit) {

  private static final Set<String> LEVELS = Set.of("gauge", "gaugehistogram", "info", "stateset");

  /** Whether it counts and adds up, and has quantiles of a sliding time in place of buckets. */
  public boolean isSummary() {
    return "summary".equals(type);
  }

  /** Whether it counts by buckets. */
  public boolean isHistogram() {
    return "histogram".equals(type);
  }

  /** Whether its buckets tell what is at an instant, as in a queue, and not what has happened. */
  public boolean isGaugeHistogram() {
    return "gaugehistogram".equals(type);
  }

  /** Whether a sample of this name tells what is at an instant, so that it may fall at any time. */
  public boolean isLevel(String sample) {
    return type != null && (LEVELS.contains(type) || (isSummary() && name.equals(sample)));
  }

  /** Whether a sample of this name only grows as long as its process lives. */
  public boolean isCount(String sample) {
    return "counter".equals(type) || ((isHistogram() || isSummary()) && !name.equals(sample));
  }
}
