package dev.warrenperf.prometheus;

import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunFiles;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a run from a server that speaks the HTTP API of Prometheus: Prometheus itself, Thanos,
 * Mimir, VictoriaMetrics.
 *
 * <p>What is read are raw samples with the timestamps of their scrapes, never values at steps of
 * our choice. Samples of one target with one timestamp are one snapshot again. The labels that the
 * server gave its targets ({@code job}, {@code instance} and whatever else {@code up} shows) are
 * taken off, so that a run has the same series as when it is read from the nodes themselves. Where
 * a target tells timestamps of its own, the samples of one scrape are those up to the first series
 * that comes again, and each keeps its own timestamp.
 *
 * <p>The server leaves out its staleness markers; failed scrapes are the samples of {@code up} that
 * are 0.
 */
public final class PrometheusSource {

  /**
   * What is read around a range, so that a window has the snapshots before its start and after its
   * end, as it has in a directory: as far as Prometheus itself looks back for the last value.
   */
  static final long MARGIN_MILLIS = 300_000;

  /** One answer, to its last byte; the time that Prometheus itself gives a query is 2 minutes. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * What is known of a run whose snapshots were handed on.
   *
   * @param description with all nodes and failed scrapes
   * @param notices what had to be assumed or left out
   */
  record Reading(RunDescription description, List<Notice> notices) {
    Reading {
      notices = List.copyOf(notices);
    }
  }

  private PrometheusSource() {}

  /**
   * Reads all snapshots of the range, and those shortly before and after it, into a temporary file
   * that is gone when the run is closed. Nodes without a snapshot inside the range are left out.
   *
   * @throws MissingInputException when the range holds nothing that was asked for
   * @throws MalformedInputException when the answer is none of such a server
   * @throws UnreachableException when the server cannot be reached or refuses to answer
   * @throws IOException when the temporary file cannot be written
   */
  public static RunInput open(PrometheusRequest request, HttpAccess access)
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    return open(request, access, PATIENCE);
  }

  static RunInput open(PrometheusRequest request, HttpAccess access, Duration patience)
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    return spooled(
        request,
        new ApiClient(request, access, patience),
        (server, sink) -> new PrometheusRun(request, MARGIN_MILLIS, server, Map.of(), sink).read());
  }

  /**
   * The same with {@code # TYPE} lines where the server knows the types of its metrics, for
   * snapshots that are to be kept.
   */
  public static RunInput openTyped(PrometheusRequest request, HttpAccess access)
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    return spooled(
        request,
        new ApiClient(request, access, PATIENCE),
        (server, sink) ->
            new PrometheusRun(request, MARGIN_MILLIS, server, MetricTypes.of(server), sink).read());
  }

  /**
   * Lets the server add up all nodes; the run then has one node, {@code cluster}. See {@link
   * PushDown}.
   *
   * @throws MissingInputException when the range holds nothing that was asked for
   * @throws MalformedInputException when the answer is none of such a server, or several replicas
   *     scraped the same targets, so that sums would count twice
   * @throws UnreachableException when the server cannot be reached or refuses to answer
   * @throws IOException when the temporary file cannot be written
   */
  public static RunInput openSums(
      PrometheusRequest request, SummedMetrics metrics, HttpAccess access)
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    return spooled(
        request,
        new ApiClient(request, access, PATIENCE),
        (server, sink) -> new PushDown(request, metrics, server, sink).read());
  }

  private interface Reader {
    Reading read(ApiClient server, SnapshotSink sink)
        throws IOException, MissingInputException, MalformedInputException, InterruptedException;
  }

  private static RunInput spooled(PrometheusRequest request, ApiClient server, Reader reader)
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    SpooledRun run = new SpooledRun(request.base().toString(), SpooledRun.MOST_BYTES);
    boolean done = false;
    try {
      Reading reading = reader.read(server, run);
      Set<Node> known = Set.copyOf(reading.description().nodes());
      List<NodeInput> nodes =
          run.nodes().stream().filter(node -> known.contains(node.node())).toList();
      done = true;
      return new RunInput(
          RunInput.Kind.DIRECTORY,
          reading.description(),
          nodes,
          reading.notices(),
          RunFiles.NONE,
          run);
    } finally {
      if (!done) {
        run.close();
      }
    }
  }

  /** What a question asks for, in words. */
  static String words(PrometheusRequest request) {
    String selectors = selectors(request);
    return selectors.isEmpty() ? "all targets" : selectors;
  }

  /** A short name of the run. */
  static String title(PrometheusRequest request) {
    return (request.base() + " " + selectors(request)).strip();
  }

  private static String selectors(PrometheusRequest request) {
    String selectors =
        request.selectors().stream()
            .filter(selector -> !selector.isEmpty())
            .map(Promql::selector)
            .collect(Collectors.joining(" or "));
    return Printable.of(selectors, 1000);
  }
}
