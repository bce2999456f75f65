package dev.warrenperf.prometheus;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a server of how many targets something is not seen in its sums: those that restarted, whose
 * counts end with their last scrape, and those without a scrape at an edge of the range. Four
 * numbers, however many series there are.
 */
final class UnseenTargets {

  /** By how much two scrapes may be farther apart than they were to be. */
  private static final double JITTER = 1 / 0.95;

  private final PrometheusRequest request;
  private final ApiClient client;
  private final long length;
  private final long edge;
  private final List<String> words = new ArrayList<>();

  /**
   * @param interval from scrape to scrape, milliseconds
   */
  UnseenTargets(PrometheusRequest request, ApiClient client, double interval) {
    this.request = request;
    this.client = client;
    this.length = request.toMillis() - request.fromMillis();
    this.edge = (long) Math.ceil(interval * JITTER);
  }

  /**
   * What was not seen, in words; empty when all was.
   *
   * @param targets how many there are
   */
  List<String> ask(int targets) throws IOException, MalformedInputException, InterruptedException {
    long ever = up(length + edge, request.toMillis());
    add(targets - ever, "never answered");
    add(ever - up(2 * edge, request.fromMillis() + edge), "came late");
    add(ever - up(edge, request.toMillis()), "had vanished at the end");
    add(restarted(), "began anew");
    return List.copyOf(words);
  }

  private void add(long count, String what) {
    if (count > 0) {
      words.add(count + " " + what);
    }
  }

  private long up(long range, long at)
      throws IOException, MalformedInputException, InterruptedException {
    return client.number(
        "count"
            + SumQueries.raw(
                request,
                NodeTable.UP,
                selector -> "max_over_time(" + selector + Promql.range(range) + ") == 1"),
        at);
  }

  /** Not by {@code changes()}: to VictoriaMetrics the first value of a series is a change. */
  private long restarted() throws IOException, MalformedInputException, InterruptedException {
    String range = Promql.range(length + edge);
    return client.number(
        "count"
            + SumQueries.raw(
                request,
                Series.PROCESS_START,
                selector ->
                    "max_over_time(%s%s) > min_over_time(%s%s)"
                        .formatted(selector, range, selector, range)),
        request.toMillis());
  }
}
