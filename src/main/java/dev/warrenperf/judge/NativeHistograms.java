package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;

/** Histograms whose buckets are no series: seen as such, and not read. */
public final class NativeHistograms {

  /** What to do about them; sentences of which the last has no full stop. */
  public static final String NOT_READ =
      "Native histograms are not read: have the client expose classic buckets as well"
          + " (client_golang: Buckets next to NativeHistogramBucketFactor; a Prometheus server"
          + " keeps"
          + " them with always_scrape_classic_histograms: true)";

  private NativeHistograms() {}

  /** Whether an operation has a count and a sum of one, in which all lies below +Inf. */
  public static boolean serve(RunDeltas run, OperationResult result) {
    return result.histogram() != null
        && result.histogram().size() == 1
        && run.isHistogram(result.used());
  }
}
