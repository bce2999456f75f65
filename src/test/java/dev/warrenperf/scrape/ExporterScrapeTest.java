package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Against the exporter that Java programs embed. */
class ExporterScrapeTest {

  @Test
  void the_exporter_of_simpleclient_is_scraped_as_openmetrics_in_gzip() throws Exception {
    CollectorRegistry registry = new CollectorRegistry();
    Histogram histogram =
        Histogram.build("shop_seconds", "Time").buckets(0.1, 1).register(registry);
    histogram.observe(0.05);
    histogram.observe(0.5);
    try (HTTPServer server = server(registry)) {
      Scraper scraper = Scrapers.patient();
      URI url = URI.create("http://127.0.0.1:" + server.getPort() + "/metrics");
      ScrapeTarget target = new ScrapeTarget("shop-1", null, null, url);
      Scrape scrape = scraper.scrape(target).get();
      assertNull(scrape.detail());
      assertEquals("200", scrape.status());
      assertTrue(scrape.durationNanos() > 0);
      String text = new String(scrape.body(), StandardCharsets.UTF_8);
      assertTrue(text.contains("shop_seconds_bucket{le=\"1.0\"} 2.0\n"), text);
      assertTrue(text.endsWith("# EOF\n"), text);
      assertNotNull(scraper.health(target).get());
    }
  }

  private static HTTPServer server(CollectorRegistry registry) throws IOException {
    return new HTTPServer.Builder()
        .withInetSocketAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .withRegistry(registry)
        .withDaemonThreads(true)
        .build();
  }
}
