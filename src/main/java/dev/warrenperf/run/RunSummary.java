package dev.warrenperf.run;

import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run holds, in a few lines. */
final class RunSummary {

  private RunSummary() {}

  static String of(RunInput run) {
    RunDescription told = run.description();
    RunInfo info = told.info();
    StringBuilder text = new StringBuilder();
    line(text, "run", told.title());
    line(text, "version", info.version());
    line(text, "scenario", info.scenario());
    line(text, "started", info.started());
    line(text, "ended", info.ended());
    if (info.intervalSeconds() != null) {
      line(text, "interval", Format.seconds(info.intervalSeconds()));
    }
    info.commands().forEach(command -> line(text, "command", command));
    info.facts().forEach((name, value) -> line(text, name, value));
    info.remarks().forEach(remark -> line(text, "note", remark));
    for (Phase phase : told.phases()) {
      String length = Format.seconds(Duration.between(phase.start(), phase.end()).toMillis() / 1e3);
      line(text, "phase", phase.name() + " from " + phase.start() + ", " + length);
    }
    Map<String, Long> failed =
        told.failures().stream()
            .collect(Collectors.groupingBy(ScrapeFailure::node, Collectors.counting()));
    Set<String> found = new HashSet<>();
    for (NodeInput node : run.nodes()) {
      found.add(node.node().name());
      line(text, "node", words(node) + failures(failed.get(node.node().name())));
    }
    for (Node node : told.nodes()) {
      if (!found.contains(node.name())) {
        line(text, "node", node.name() + ": no snapshots" + failures(failed.get(node.name())));
      }
    }
    return text.toString();
  }

  /** The instants of a node's snapshots, a line each: milliseconds since 1970, and in words. */
  static String of(NodeInput node) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < node.size(); i++) {
      long millis = node.instantMillis(i);
      text.append(millis)
          .append("  ")
          .append(millis == Long.MIN_VALUE ? "not known" : Instant.ofEpochMilli(millis))
          .append('\n');
    }
    return text.toString();
  }

  private static String words(NodeInput node) {
    String role = node.node().role() == null ? "" : " (" + node.node().role() + ")";
    return node.node().name() + role + ": " + Format.counted(node.size(), "snapshot");
  }

  private static String failures(Long failed) {
    return failed == null ? "" : ", " + Format.counted(failed, "failed scrape");
  }

  /** Nothing of what was read, name or value, steers the terminal. */
  private static void line(StringBuilder text, String name, Object value) {
    if (value != null) {
      text.append(
          String.format(
              Locale.ROOT, "%-12s  %s\n", Printable.of(name), Printable.of(value.toString())));
    }
  }
}
