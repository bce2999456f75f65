package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
import java.util.List;

/** CPU and memory of each node. */
final class ResourceMetrics {

  private final Family cpu =
      Family.gauge(
          "warren_perf_resource_cpu_ratio",
          "Use of CPU as a ratio of the cores that the label basis names.",
          "target",
          "role",
          "node",
          "basis",
          "statistic");

  private final Family memory =
      Family.gauge(
          "warren_perf_resource_memory_bytes",
          "Use of memory.",
          "target",
          "role",
          "node",
          "statistic");

  private ResourceMetrics() {}

  static List<Family> of(Report report) {
    ResourceMetrics metrics = new ResourceMetrics();
    for (ResourceReport resource : report.resources()) {
      for (ResourceReport.NodeUse use : resource.nodes()) {
        metrics.add(resource, use, "busiest", use.busiest());
        metrics.add(resource, use, "min", use.min());
        metrics.add(resource, use, "mean", use.mean());
        metrics.add(resource, use, "max", use.max());
      }
    }
    return List.of(metrics.cpu, metrics.memory);
  }

  private void add(
      ResourceReport resource, ResourceReport.NodeUse use, String statistic, double value) {
    if (resource.resource().equals("cpu")) {
      String basis = resource.basis();
      basis = basis.startsWith("of ") ? basis.substring("of ".length()) : basis;
      cpu.add(value, resource.name(), resource.role(), use.node(), basis, statistic);
    } else {
      memory.add(value, resource.name(), resource.role(), use.node(), statistic);
    }
  }
}
