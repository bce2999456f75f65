package dev.warrenperf.model;

import java.util.Comparator;

/**
 * The identity of a time series within one target node: sample name and labels.
 *
 * @param name the sample's name, suffixes such as {@code _bucket} included
 * @param labels its labels, {@code le} included
 */
public record Series(String name, Labels labels) implements Comparable<Series> {

  /** Name of the gauge that tells processes apart: its change is a restart. */
  public static final String PROCESS_START = "process_start_time_seconds";

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::name).thenComparing(Series::labels);

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }

  // Written out as in Selector: what a record gets by itself is linked at its first call.
  @Override
  public boolean equals(Object other) {
    return other instanceof Series that && name.equals(that.name) && labels.equals(that.labels);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + labels.hashCode();
  }

  /** As PromQL writes it: {@code name{a="x"}}. */
  @Override
  public String toString() {
    return name + labels;
  }
}
