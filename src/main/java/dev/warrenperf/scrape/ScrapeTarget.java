package dev.warrenperf.scrape;

import dev.warrenperf.http.HttpAddress;
import dev.warrenperf.model.MalformedInputException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A node to scrape.
 *
 * @param name safe as the name of a file on every file system
 * @param role {@code manager}, {@code worker} or another word; null when not known
 * @param cores its number of cores, or null when not known
 * @param url where its metrics are: http or https, without user and password, never without a path
 */
public record ScrapeTarget(String name, String role, Double cores, URI url) {

  /** More nodes than this are a mistake, not a cluster. */
  public static final int MOST_NODES = 10_000;

  public ScrapeTarget {
    Objects.requireNonNull(name, "name");
    String fault = HttpAddress.fault(url);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * Reads {@code NAME[,role=ROLE][,cores=N]=URL} or a URL alone, whose host and port then are the
   * name. {@code host:port} stands for {@code http://host:port}, a URL without a path for its
   * {@code /metrics}. Without a role, {@code manager} or {@code worker} at the beginning of the
   * name is it.
   *
   * @throws MalformedInputException {@code expected ..., found ...}; never quotes a password
   */
  public static ScrapeTarget parse(String text) throws MalformedInputException {
    return new ScrapeTargetParser(text).parse();
  }

  /**
   * Names become file names, so no two may differ in case alone.
   *
   * @throws MalformedInputException for the first name that occurs twice, and for too many nodes
   */
  public static void requireDistinct(List<ScrapeTarget> targets) throws MalformedInputException {
    if (targets.size() > MOST_NODES) {
      throw new MalformedInputException(
          "expected at most " + MOST_NODES + " nodes, found " + targets.size());
    }
    Map<String, String> seen = new HashMap<>();
    for (ScrapeTarget target : targets) {
      String before = seen.putIfAbsent(target.name.toLowerCase(Locale.ROOT), target.name);
      if (before != null) {
        throw new MalformedInputException(
            "expected names of nodes that differ in more than case, found '%s' after '%s'"
                .formatted(target.name, before));
      }
    }
  }
}
