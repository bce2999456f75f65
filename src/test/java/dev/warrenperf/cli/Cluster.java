package dev.warrenperf.cli;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes on loopback that serve metrics as programs with simpleclient do. */
final class Cluster implements AutoCloseable {

  /** One node; restarted, it keeps its port and begins from zero. */
  static final class ClusterNode implements AutoCloseable {
    private final String name;
    private final AtomicInteger scrapes = new AtomicInteger();
    private int port;
    private int lives;
    private HTTPServer server;
    private Histogram creates;
    private Counter requests;

    ClusterNode(String name) throws IOException {
      this.name = name;
      start();
    }

    void start() throws IOException {
      CollectorRegistry registry = new CollectorRegistry();
      creates =
          Histogram.build("warren_service_create_duration_seconds", "Creates")
              .buckets(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10)
              .register(registry);
      requests = Counter.build("warren_api_requests_total", "Requests").register(registry);
      Gauge.build("process_start_time_seconds", "Start")
          .register(registry)
          .set(1_000 + 10 * lives++);
      registry.register(
          new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
              scrapes.incrementAndGet();
              return List.of();
            }
          });
      server =
          new HTTPServer.Builder()
              .withInetSocketAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
              .withRegistry(registry)
              .withDaemonThreads(true)
              .build();
      port = server.getPort();
    }

    void create(double seconds) {
      creates.observe(seconds);
      requests.inc();
    }

    /** Times that the metrics were asked for, over all lives. */
    int scrapes() {
      return scrapes.get();
    }

    String option() {
      String role = name.substring(0, name.indexOf('-'));
      return name + ",role=" + role + "=http://127.0.0.1:" + port + "/metrics";
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private final Map<String, ClusterNode> nodes = new LinkedHashMap<>();

  Cluster(String... names) throws IOException {
    for (String name : names) {
      nodes.put(name, new ClusterNode(name));
    }
  }

  ClusterNode node(String name) {
    return nodes.get(name);
  }

  /** {@code host:port} of all nodes. */
  List<String> addresses() {
    return nodes.values().stream().map(node -> "127.0.0.1:" + node.port).toList();
  }

  /** The options that name all nodes. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (ClusterNode node : nodes.values()) {
      options.add("--node");
      options.add(node.option());
    }
    return options;
  }

  @Override
  public void close() {
    nodes.values().forEach(ClusterNode::close);
  }
}
