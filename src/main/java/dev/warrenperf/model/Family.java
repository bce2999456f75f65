package dev.warrenperf.model;

import java.util.Objects;

/**
 * What a snapshot says of a metric family besides its samples.
 *
 * @param type the word of its TYPE line, or null
 * @param unit the word of its UNIT line, or null
 */
public record Family(String name, String type, String unit) {
  public Family {
    Objects.requireNonNull(name, "name");
  }

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
}
