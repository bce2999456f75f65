package dev.warrenperf.model;

import java.time.Instant;

/**
 * A scrape that was tried and gave no snapshot.
 *
 * @param began when it was sent
 * @param ended when it failed, not before it began: whoever refused it may have lived until then
 * @param status or the error's name
 */
public record ScrapeFailure(String node, Instant began, Instant ended, String status) {

  /** One of which no more than its instant is known. */
  public ScrapeFailure(String node, Instant instant, String status) {
    this(node, instant, instant, status);
  }
}
