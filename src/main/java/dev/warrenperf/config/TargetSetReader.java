package dev.warrenperf.config;

import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A whole target file, from its text. */
final class TargetSetReader {

  static final List<String> KEYS =
      List.of(
          SchemaFile.KEY,
          "name",
          "valid",
          "operations",
          "throughput",
          "ratios",
          "gauges",
          "resources",
          "failover");

  private final String origin;
  private final Entry file;
  private final MetricsReader metrics = new MetricsReader();
  private final Names operations = new Names();
  private final Names rates = new Names();
  private final Names gauges = new Names();

  private TargetSetReader(String origin, Entry file) {
    this.origin = origin;
    this.file = file;
  }

  static TargetSet read(String origin, String text) throws MalformedInputException {
    return SchemaFile.read(
        origin,
        text,
        TargetFile.SCHEMA,
        TargetFile.WHAT,
        KEYS,
        file -> new TargetSetReader(origin, file).read());
  }

  private TargetSet read() {
    OperationReader operation = new OperationReader(metrics);
    FigureReader figure = new FigureReader(metrics);
    ResourceReader resource = new ResourceReader(metrics);
    List<Target> all = new ArrayList<>();
    String name = file.get("name", Value::name, origin);
    all.addAll(section("operations", operations, operation::read));
    all.addAll(section("throughput", rates, figure::rate));
    List<GaugeTarget> levels = section("gauges", gauges, figure::gauge);
    List<ResourceTarget> uses =
        section("resources", new Names(), resource::read).stream().flatMap(List::stream).toList();
    List<FailoverTarget> failover =
        file.get("failover", new FailoverReader()::read, List.<FailoverTarget>of());
    all.addAll(section("ratios", new Names(), figure::ratio));
    all.addAll(levels);
    all.addAll(uses);
    all.addAll(failover);
    TargetSet targets =
        new TargetSet(
            name,
            origin,
            all,
            metrics.units(),
            file.get("valid", this::conditions, RunConditions.USUAL));
    if (file.isFaultless()
        && targets.all().stream().allMatch(target -> target.promised().isEmpty())) {
      file.fault("expected at least one target, found none");
    }
    return targets;
  }

  private RunConditions conditions(Value value) {
    List<String> figures = Stream.of(rates, gauges).flatMap(names -> names.all().stream()).toList();
    return new RunConditionsReader(operations.all(), figures).read(value);
  }

  private <T> List<T> section(String key, Names names, BiFunction<Value, Names, T> reader) {
    Value list = file.get(key);
    if (list != null && !list.isList()) {
      list.expected("a list of " + key);
    }
    return list == null
        ? List.of()
        : list.items().stream().map(item -> reader.apply(item, names)).toList();
  }
}
