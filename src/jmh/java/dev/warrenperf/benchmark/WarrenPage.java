package dev.warrenperf.benchmark;

import dev.warrenperf.benchmark.Value.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The metrics page of a node: 68 families, 15 of them histograms, 616 samples, about 47 KB, and 52
 * in 100 values change from one scrape to the next. Names and order of magnitude are those of
 * Warren 1.6 under load, with the API's histogram by method that its code registers.
 */
final class WarrenPage {

  private static final String[] METHODS = {
    "AddNode", "Apply", "Create", "Delete", "Drain",
    "Get", "GetNode", "GetTask", "Heartbeat", "Info",
    "Join", "Leave", "List", "ListNodes", "ListTasks",
    "Ping", "Promote", "Remove", "Restart", "Rollback",
    "Scale", "Stop", "Update", "Version", "Watch"
  };
  private static final String[] BOUNDS = {
    "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "5", "10", "+Inf"
  };
  private static final String[] LONG_BOUNDS = {
    "1", "5", "10", "30", "60", "120", "300", "600", "1800", "+Inf"
  };

  /** Constants, levels and counters that have one sample each. */
  private static final String[] CONSTANTS = {
    "go_gc_gogc_percent",
    "go_sched_gomaxprocs_threads",
    "go_memstats_buck_hash_sys_bytes",
    "go_memstats_heap_sys_bytes",
    "go_memstats_mcache_inuse_bytes",
    "go_memstats_mcache_sys_bytes",
    "go_memstats_mspan_sys_bytes",
    "go_memstats_sys_bytes",
    "go_memstats_gc_sys_bytes",
    "go_memstats_other_sys_bytes",
    "go_memstats_stack_sys_bytes",
    "process_max_fds",
    "process_virtual_memory_max_bytes",
    "warren_raft_peers_total",
    "warren_secrets_total",
    "warren_volumes_total",
    "warren_raft_is_leader",
    "warren_nodes_total",
    "warren_ingresses_total",
    "warren_containers_failed_total",
    "warren_networks_total"
  };

  private static final String[] LEVELS = {
    "go_goroutines",
    "go_threads",
    "go_memstats_alloc_bytes",
    "go_memstats_heap_alloc_bytes",
    "go_memstats_heap_idle_bytes",
    "go_memstats_heap_inuse_bytes",
    "go_memstats_heap_objects",
    "go_memstats_heap_released_bytes",
    "go_memstats_mspan_inuse_bytes",
    "go_memstats_next_gc_bytes",
    "go_memstats_stack_inuse_bytes",
    "process_open_fds",
    "process_resident_memory_bytes",
    "process_virtual_memory_bytes",
    "warren_services_total"
  };
  private static final String[] COUNTERS = {
    "go_memstats_alloc_bytes_total",
    "go_memstats_frees_total",
    "go_memstats_mallocs_total",
    "process_network_receive_bytes_total",
    "process_network_transmit_bytes_total",
    "warren_containers_scheduled_total",
    "warren_raft_applied_index",
    "warren_raft_log_index",
    "warren_reconciliation_cycles_total"
  };
  private static final String[] HISTOGRAMS = {
    "warren_container_create",
    "warren_container_start",
    "warren_container_stop",
    "warren_ingress_create",
    "warren_ingress_update",
    "warren_raft_apply",
    "warren_raft_commit",
    "warren_reconciliation",
    "warren_scheduling_latency",
    "warren_service_create",
    "warren_service_delete",
    "warren_service_update",
    "warren_volume_mount"
  };

  private record Sample(String head, Value value) {}

  private record Family(String metadata, List<Sample> samples) {}

  private final List<Family> families = new ArrayList<>();
  private final List<Value> moving = new ArrayList<>();
  private final List<LatencyChild> children = new ArrayList<>();

  WarrenPage(SplittableRandom random) {
    addRuntime(random);
    addSingles(random);
    addLabelled(random);
    addHistograms(random);
  }

  private void addRuntime(SplittableRandom random) {
    List<Sample> summary = begin("go_gc_duration_seconds", "summary");
    for (String quantile : new String[] {"0", "0.25", "0.5", "0.75", "1"}) {
      add(
          summary,
          "go_gc_duration_seconds{quantile=\"" + quantile + "\"} ",
          new Value(Motion.LEVEL, 100_000 + random.nextLong(900_000), 9, 1_000_000));
    }
    add(summary, "go_gc_duration_seconds_sum ", new Value(Motion.COUNTER, 2_944_031, 9, 1_000_000));
    add(summary, "go_gc_duration_seconds_count ", new Value(Motion.COUNTER, 300, 0, 3));
    single("go_info{version=\"go1.26.8\"}", "gauge", new Value(Motion.CONSTANT, 1, 0, 0));
    single(
        "go_memstats_last_gc_time_seconds",
        "gauge",
        new Value(Motion.CLOCK, 17_954_665_724_248_934L, 7, 150_000_000));
    single("process_cpu_seconds_total", "counter", new Value(Motion.COUNTER, 62, 2, 700));
    single(
        "process_start_time_seconds", "gauge", new Value(Motion.CONSTANT, 179_546_653_682L, 2, 0));
  }

  private void addSingles(SplittableRandom random) {
    for (String name : CONSTANTS) {
      long value = name.endsWith("bytes") ? 100_000 + random.nextLong(30_000_000) : 3;
      single(name, "gauge", new Value(Motion.CONSTANT, value, 0, 0));
    }
    for (String name : LEVELS) {
      boolean bytes = name.endsWith("bytes");
      long start = bytes ? 3_000_000 + random.nextLong(30_000_000) : 20;
      single(name, "gauge", new Value(Motion.LEVEL, start, 0, bytes ? 5_000_000 : 40));
    }
    for (String name : COUNTERS) {
      long start = name.contains("warren") ? 19 : 10_000_000 + random.nextLong(90_000_000);
      long step = name.contains("warren") ? 60 : 3_000_000;
      single(name, "counter", new Value(Motion.COUNTER, start, 0, step));
    }
  }

  private void addLabelled(SplittableRandom random) {
    List<Sample> scrapes = begin("promhttp_metric_handler_requests_total", "counter");
    for (String code : new String[] {"200", "500", "503"}) {
      add(
          scrapes,
          "promhttp_metric_handler_requests_total{code=\"" + code + "\"} ",
          new Value(code.equals("200") ? Motion.COUNTER : Motion.CONSTANT, 0, 0, 1));
    }
    List<Sample> containers = begin("warren_containers_total", "gauge");
    for (String state : new String[] {"complete", "failed", "pending", "running", "shutdown"}) {
      add(
          containers,
          "warren_containers_total{state=\"" + state + "\"} ",
          new Value(state.equals("running") ? Motion.LEVEL : Motion.CONSTANT, 100, 0, 60));
    }
    List<Sample> requests = begin("warren_api_requests_total", "counter");
    for (int i = 0; i < 8; i++) {
      add(
          requests,
          "warren_api_requests_total{method=\"" + METHODS[i] + "\",status=\"ok\"} ",
          new Value(Motion.COUNTER, 900_000 + random.nextLong(900_000), 0, 4000));
    }
  }

  private void addHistograms(SplittableRandom random) {
    List<Sample> api = begin("warren_api_request_duration_seconds", "histogram");
    for (int i = 0; i < METHODS.length; i++) {
      String label = "method=\"" + METHODS[i] + "\"";
      int perScrape = i % 5 < 3 ? 40 << i % 7 : 0;
      long before = i % 5 == 4 ? 0 : 900_000 + random.nextLong(300_000);
      LatencyChild child = new LatencyChild(BOUNDS.length, i % 3, perScrape, before);
      histogram(api, "warren_api_request_duration_seconds", label, BOUNDS, child);
    }
    for (int i = 0; i < HISTOGRAMS.length; i++) {
      String name = HISTOGRAMS[i] + (HISTOGRAMS[i].endsWith("latency") ? "" : "_duration");
      int perScrape = i % 13 > 5 && i % 13 < 12 ? 10 + 20 * i : 0;
      List<Sample> samples = begin(name + "_seconds", "histogram");
      LatencyChild child = new LatencyChild(BOUNDS.length, i % 2, perScrape, 0);
      histogram(samples, name + "_seconds", "", BOUNDS, child);
    }
    List<Sample> deployments = begin("warren_deployment_duration_seconds", "histogram");
    LatencyChild rolling = new LatencyChild(LONG_BOUNDS.length, 3, 2, 12);
    histogram(
        deployments,
        "warren_deployment_duration_seconds",
        "strategy=\"rolling\"",
        LONG_BOUNDS,
        rolling);
  }

  private List<Sample> begin(String name, String type) {
    String help = "As the node sees it";
    List<Sample> samples = new ArrayList<>();
    String metadata = "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
    families.add(new Family(metadata, samples));
    return samples;
  }

  private void single(String series, String type, Value value) {
    int brace = series.indexOf('{');
    add(begin(brace < 0 ? series : series.substring(0, brace), type), series + " ", value);
  }

  private void add(List<Sample> family, String head, Value value) {
    family.add(new Sample(head, value));
    moving.add(value);
  }

  private void histogram(
      List<Sample> family, String name, String label, String[] bounds, LatencyChild child) {
    List<Value> values = child.values();
    String labels = label.isEmpty() ? " " : "{" + label + "} ";
    for (int i = 0; i < bounds.length; i++) {
      String before = label.isEmpty() ? "" : label + ",";
      String head = name + "_bucket{" + before + "le=\"" + bounds[i] + "\"} ";
      family.add(new Sample(head, values.get(i)));
    }
    family.add(new Sample(name + "_sum" + labels, values.get(bounds.length)));
    family.add(new Sample(name + "_count" + labels, values.get(bounds.length + 1)));
    children.add(child);
  }

  void move(SplittableRandom random) {
    moving.forEach(value -> value.move(random));
    children.forEach(child -> child.move(random));
  }

  void appendTo(StringBuilder text) {
    for (Family family : families) {
      text.append(family.metadata());
      for (Sample sample : family.samples()) {
        text.append(sample.head());
        sample.value().appendTo(text);
        text.append('\n');
      }
    }
  }

  /** The node becomes a label, the instant stands behind the value in seconds. */
  void appendTimestampedTo(StringBuilder text, String node, long instantMillis) {
    String instance = "instance=\"" + node + "\"";
    for (Family family : families) {
      for (Sample sample : family.samples()) {
        String head = sample.head();
        int brace = head.indexOf('{');
        if (brace < 0) {
          text.append(head, 0, head.length() - 1).append('{').append(instance).append("} ");
        } else {
          text.append(head, 0, brace + 1).append(instance).append(',');
          text.append(head, brace + 1, head.length());
        }
        sample.value().appendTo(text);
        text.append(' ').append(instantMillis / 1000).append('\n');
      }
    }
  }
}
