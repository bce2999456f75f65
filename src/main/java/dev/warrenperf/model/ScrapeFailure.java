package dev.warrenperf.model;

import dev.warrenperf.unit.NaturalOrder;
import java.time.Instant;
import java.util.Comparator;

/**
 * A scrape that was tried and gave no snapshot.
 *
 * @param began when it was sent
 * @param ended when it failed, not before it began: whoever refused it may have lived until then
 * @param status or the error's name
 */
public record ScrapeFailure(String node, Instant began, Instant ended, String status) {

  /** By time and node. */
  public static final Comparator<ScrapeFailure> ORDER =
      Comparator.comparing(ScrapeFailure::began)
          .thenComparing(ScrapeFailure::node, NaturalOrder.NATURAL);

  /** One of which no more than its instant is known. */
  public ScrapeFailure(String node, Instant instant, String status) {
    this(node, instant, instant, status);
  }
}
