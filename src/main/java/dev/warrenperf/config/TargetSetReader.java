package dev.warrenperf.config;

import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.RatioTarget;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.MalformedInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A whole target file, from its text. */
final class TargetSetReader {

  private static final List<String> KEYS =
      List.of(
          Schema.KEY,
          "name",
          "valid",
          "operations",
          "throughput",
          "ratios",
          "gauges",
          "resources",
          "failover");

  private final String origin;
  private final Problems problems;
  private final Schema schema;
  private final Values values;

  TargetSetReader(String origin) {
    this.origin = origin;
    this.problems = new Problems(origin);
    this.schema = new Schema(TargetFile.SCHEMA, problems);
    this.values = new Values(problems);
  }

  TargetSet read(String text) throws MalformedInputException {
    Optional<Node> root = YamlTree.compose(text, problems);
    if (root.isEmpty() && problems.isEmpty()) {
      schema.emptyFile();
    }
    Optional<TargetSet> targets = root.flatMap(this::targets);
    if (!problems.isEmpty()) {
      throw problems.toException();
    }
    return targets.orElseThrow();
  }

  private Optional<TargetSet> targets(Node root) {
    if (schema.isOther(root)) {
      return Optional.empty();
    }
    Optional<Entry> entry = Entry.of(root, "a target file", KEYS, problems);
    Optional<TargetSet> targets = entry.map(this::targets);
    if (problems.isEmpty() && targets.filter(TargetSetReader::isEmpty).isPresent()) {
      entry.orElseThrow().fault("expected at least one target, found none");
    }
    return targets;
  }

  private TargetSet targets(Entry entry) {
    schema.demand(entry);
    MetricsReader metrics = new MetricsReader(problems);
    OperationReader operations = new OperationReader(problems, metrics);
    ThroughputReader throughput = new ThroughputReader(problems, metrics);
    RatioReader ratios = new RatioReader(problems, metrics);
    GaugeReader gauges = new GaugeReader(problems, metrics);
    ResourceReader resources = new ResourceReader(problems, metrics);
    List<OperationTarget> promised = section(entry, "operations", operations::read);
    List<ThroughputTarget> rates = section(entry, "throughput", throughput::read);
    List<GaugeTarget> levels = section(entry, "gauges", gauges::read);
    List<ResourceTarget> uses = sections(entry, "resources", resources::read);
    List<FailoverTarget> failover =
        entry.get("failover").map(new FailoverReader(problems)::read).orElse(List.of());
    List<RatioTarget> quotients = section(entry, "ratios", ratios::read);
    return new TargetSet(
        entry.get("name").flatMap(values::name).orElse(origin),
        origin,
        Stream.of(promised, rates, quotients, levels, uses, failover)
            .<Target>flatMap(List::stream)
            .toList(),
        metrics.units(),
        entry
            .get("valid")
            .map(conditions(promised, rates, levels)::read)
            .orElse(RunConditions.USUAL));
  }

  private RunConditionsReader conditions(
      List<OperationTarget> operations, List<ThroughputTarget> rates, List<GaugeTarget> gauges) {
    return new RunConditionsReader(
        problems,
        operations.stream().map(OperationTarget::name).toList(),
        Stream.concat(
                rates.stream().map(ThroughputTarget::name), gauges.stream().map(GaugeTarget::name))
            .toList());
  }

  private <T> List<T> section(Entry entry, String key, Function<Node, Optional<T>> reader) {
    return sections(entry, key, item -> reader.apply(item).stream().toList());
  }

  private <T> List<T> sections(Entry entry, String key, Function<Node, List<T>> reader) {
    Optional<Node> node = entry.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.orElseThrow() instanceof SequenceNode list)) {
      problems.add(
          node.orElseThrow(),
          "expected a list of " + key + ", found " + Values.found(node.orElseThrow()));
      return List.of();
    }
    return list.getValue().stream().map(reader).flatMap(List::stream).toList();
  }

  private static boolean isEmpty(TargetSet targets) {
    return targets.all().stream().allMatch(target -> target.promised().isEmpty());
  }
}
