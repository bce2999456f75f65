package dev.warrenperf.scrape;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Scrapers for tests, patient unless a test is on patience. */
public final class Scrapers {

  static final int CAP = 1 << 20;

  private static final Duration PATIENT = Duration.ofSeconds(60);

  private Scrapers() {}

  public static HttpAccess access(Access options) {
    try {
      return HttpAccess.open(options, Map.of());
    } catch (MissingInputException | MalformedInputException e) {
      throw new AssertionError(e);
    }
  }

  public static Scraper patient() {
    return patient(Access.NONE);
  }

  public static Scraper patient(Access options) {
    return new Scraper(access(options), PATIENT, CAP, InstantSource.system());
  }

  public static Scraper within(Duration timeout) {
    return new Scraper(access(Access.NONE), timeout, CAP, InstantSource.system());
  }

  public static ScrapeTarget node(URI url) {
    return new ScrapeTarget("shop-1", null, null, url);
  }

  /** One scrape, awaited. */
  public static Scrape scrape(Scraper scraper, URI url) {
    return scraper.scrape(node(url)).join();
  }
}
