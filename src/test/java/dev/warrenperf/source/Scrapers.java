package dev.warrenperf.source;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Scrapers for tests, patient unless a test is on patience. */
final class Scrapers {

  static final int CAP = 1 << 20;

  private static final Duration PATIENT = Duration.ofSeconds(60);

  private Scrapers() {}

  static HttpAccess access(HttpAccess.Options options) {
    try {
      return HttpAccess.open(options, Map.of(), Duration.ofSeconds(30));
    } catch (MissingInputException | MalformedInputException e) {
      throw new AssertionError(e);
    }
  }

  static Scraper patient() {
    return patient(HttpAccess.Options.NONE);
  }

  static Scraper patient(HttpAccess.Options options) {
    return new Scraper(access(options), PATIENT, CAP);
  }

  static Scraper within(Duration timeout) {
    return new Scraper(access(HttpAccess.Options.NONE), timeout, CAP);
  }

  static ScrapeTarget node(URI url) {
    return new ScrapeTarget("shop-1", null, null, url);
  }

  /** One scrape, awaited. */
  static Scrape scrape(Scraper scraper, URI url) {
    return scraper.scrape(node(url)).join();
  }
}
