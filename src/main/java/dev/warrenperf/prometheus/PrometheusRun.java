package dev.warrenperf.prometheus;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.NaturalOrder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the raw samples of a range: first who was scraped, then what they said. */
final class PrometheusRun implements RangeReader.Pieces {

  private final PrometheusRequest request;
  private final long margin;
  private final ApiClient server;
  private final Map<String, String> types;
  private final SnapshotSink sink;
  private final NodeTable targets = new NodeTable();
  private final Map<StoredNode, NodePiece> pieces = new HashMap<>();
  private final BodyBuffer text = new BodyBuffer();
  private SampleColumn current;

  /**
   * @param margin milliseconds before and after the range that are read too
   */
  PrometheusRun(
      PrometheusRequest request,
      long margin,
      ApiClient server,
      Map<String, String> types,
      SnapshotSink sink) {
    this.request = request;
    this.margin = margin;
    this.server = server;
    this.types = types;
    this.sink = sink;
  }

  PrometheusSource.Reading read()
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    RangeReader reader =
        new RangeReader(server, request.fromMillis() - margin, request.toMillis() + margin);
    reader.read(
        selectors(
            matchers ->
                Promql.named(
                    Promql.ofTargets(matchers), List.of(NodeTable.UP, Series.PROCESS_START))),
        targets);
    targets.settle();
    reader.read(selectors(this::wanted), this);
    if (targets.nodes().stream().noneMatch(StoredNode::isScraped)) {
      throw nothing(request);
    }
    tell();
    return new PrometheusSource.Reading(description(), server.told());
  }

  static MissingInputException nothing(PrometheusRequest request) {
    return new MissingInputException(
        "%s has no samples of %s from %s to %s"
            .formatted(
                request.base(), PrometheusSource.words(request), request.from(), request.to()));
  }

  private List<List<LabelMatcher>> selectors(
      Function<List<LabelMatcher>, List<LabelMatcher>> change) {
    return request.selectors().stream().map(change).distinct().toList();
  }

  /** A selector needs a condition that the empty text does not fit. */
  private List<LabelMatcher> wanted(List<LabelMatcher> matchers) {
    if (!request.keep().all()) {
      return Promql.named(matchers, request.keep().names());
    }
    List<LabelMatcher> everything = new ArrayList<>(matchers);
    everything.add(new LabelMatcher(Promql.NAME, Operator.MATCHES, ".+"));
    return everything;
  }

  @Override
  public void begin() {
    pieces.clear();
  }

  @Override
  public boolean series(Map<String, String> labels) {
    String name = labels.getOrDefault(Promql.NAME, "");
    current = null;
    if (!ServerSeries.isOne(name)) {
      StoredNode target = targets.of(labels);
      if (target.node() != null) {
        current =
            pieces
                .computeIfAbsent(target, key -> new NodePiece())
                .begin(new Series(name, target.own(labels)));
      }
    }
    return current != null;
  }

  @Override
  public void sample(long millis, String value) {
    current.add(millis, value);
  }

  @Override
  public void end() throws IOException, MalformedInputException {
    targets.end();
    List<StoredNode> present = new ArrayList<>(pieces.keySet());
    present.sort(Comparator.comparing(target -> target.node().name(), NaturalOrder.NATURAL));
    for (StoredNode target : present) {
      pieces.get(target).write(target.node(), types, text, counted(target));
    }
    pieces.clear();
  }

  private SnapshotSink counted(StoredNode target) {
    return (node, instant, body, length) -> {
      if (request.fromMillis() <= instant && instant <= request.toMillis()) {
        target.scraped();
      }
      sink.snapshot(node, instant, body, length);
    };
  }

  private void tell() {
    if (targets.replicated() > 0) {
      server
          .notices()
          .warning(
              "replicas",
              targets.replicated()
                  + (targets.replicated() == 1 ? " node was" : " nodes were")
                  + " scraped by several replicas of the server; of each node the replica with the"
                  + " most scrapes is used, so nothing is counted twice");
    }
  }

  private RunDescription description() {
    Map<String, Node> nodes = new TreeMap<>(NaturalOrder.NATURAL);
    List<ScrapeFailure> failures = new ArrayList<>();
    for (StoredNode target : targets.nodes()) {
      if (target.isScraped() || isMissed(target)) {
        nodes.put(target.node().name(), target.node());
        for (long millis : target.failures()) {
          failures.add(
              new ScrapeFailure(target.node().name(), Instant.ofEpochMilli(millis), "up=0"));
        }
      }
    }
    failures.sort(ScrapeFailure.ORDER);
    return description(request, List.copyOf(nodes.values()), failures);
  }

  /** A target that was asked for, and never answered. */
  private boolean isMissed(StoredNode target) {
    boolean asked =
        request.selectors().stream().noneMatch(matchers -> Promql.ofTargets(matchers).isEmpty());
    return asked && target.successes() == 0 && !target.failures().isEmpty();
  }

  static RunDescription description(
      PrometheusRequest request, List<Node> nodes, List<ScrapeFailure> failures) {
    String read =
        "Read from %s: %s from %s to %s"
            .formatted(
                request.base(), PrometheusSource.words(request), request.from(), request.to());
    return new RunDescription(
        PrometheusSource.title(request),
        RunInfo.unknown(read),
        nodes,
        List.of(),
        failures,
        List.of());
  }
}
