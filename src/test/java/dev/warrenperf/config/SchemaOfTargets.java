package dev.warrenperf.config;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;

/** The schema of target files: the keys of their readers, and the document's words on them. */
final class SchemaOfTargets {

  private final SchemaParts parts = new SchemaParts(Path.of("docs/targets.md"));

  private SchemaOfTargets() {}

  static String text() {
    return new SchemaOfTargets().document();
  }

  private String document() {
    SchemaNode root =
        parts
            .object(TargetSetReader.KEYS, "Top level", this::section)
            .requiring(SchemaFile.KEY)
            .someOf(
                TargetSetReader.KEYS.stream()
                    .filter(key -> !List.of(SchemaFile.KEY, "name", "valid").contains(key))
                    .toList());
    return parts
        .document(
            TargetFile.SCHEMA,
            "warren-perf target file",
            "What is expected of a system's performance: docs/targets.md.",
            root)
        .text();
  }

  private SchemaNode section(String key) {
    return switch (key) {
      case "schema" -> SchemaParts.version(TargetFile.SCHEMA);
      case "name" -> SchemaParts.line(Value.LONGEST_NAME);
      case "valid" -> parts.define("valid", valid());
      case "operations" -> SchemaNode.listOf(parts.define("operation", operation()));
      case "throughput" -> SchemaNode.listOf(parts.define("throughput", throughput()));
      case "ratios" -> SchemaNode.listOf(parts.define("ratio", ratio()));
      case "gauges" -> SchemaNode.listOf(parts.define("gauge", gauge()));
      case "resources" -> SchemaNode.listOf(parts.define("resource", resource()));
      case "failover" -> failover();
      default -> throw new IllegalStateException(key);
    };
  }

  private SchemaNode operation() {
    return parts
        .object(
            OperationReader.KEYS,
            "Operations",
            key ->
                switch (key) {
                  case "name", "samples" -> SchemaParts.line(Value.LONGEST_NAME);
                  case "histogram" -> parts.metrics();
                  case "unit" -> parts.unit();
                  case "mean" -> mean();
                  case "quantiles" -> quantiles();
                  case "summary", "required" -> SchemaParts.flag();
                  case "failures" -> SchemaNode.oneOrMore(parts.selector());
                  default -> throw new IllegalStateException(key);
                })
        .requiring("name")
        .someOf(List.of("histogram", "samples"))
        .beside("unit", "histogram")
        .beside("summary", "histogram");
  }

  private SchemaNode mean() {
    return SchemaNode.anyOf(
        parts.limit(Place.OBSERVATION),
        parts.tiers(
            Place.OBSERVATION,
            OperationReader.MEAN_KEYS,
            per -> parts.selector().described("The counter that the sum is divided by.")));
  }

  private SchemaNode quantiles() {
    JsonObject named = new JsonObject();
    named.add(SchemaOfTargets.quantileName(), parts.tiers(Place.OBSERVATION).json);
    return SchemaNode.type("object")
        .with("minProperties", 1)
        .with("additionalProperties", new JsonPrimitive(false))
        .with("patternProperties", named);
  }

  /** Both forms, without those at or beyond the ends. */
  static String quantileName() {
    return "^(?!p0*(?:\\.0*)?$|p0*100|0?\\.0*$)(?:"
        + QuantileName.PERCENTILE
        + "|"
        + QuantileName.SHARE
        + ")$";
  }

  private SchemaNode throughput() {
    SchemaNode delivered = SchemaNode.empty().requiring("kind");
    JsonObject kind = new JsonObject();
    kind.add("kind", SchemaNode.empty().with("const", "delivered").json);
    delivered.with("properties", kind);
    return parts
        .object(
            FigureReader.RATE_KEYS,
            "Throughput",
            key -> "rate".equals(key) ? parts.tiers(Place.RATE) : ofFigure(key))
        .requiring("name", "counter", "rate")
        .with("if", delivered.json)
        .with("then", SchemaNode.none(beyondKind(CapacityReader.OF_RATES)).json);
  }

  private static List<String> beyondKind(List<String> keys) {
    return keys.stream().filter(key -> !key.equals("kind")).toList();
  }

  /** Keys that several kinds of figures have. */
  private SchemaNode ofFigure(String key) {
    return switch (key) {
      case "name" -> SchemaParts.line(Value.LONGEST_NAME);
      case "counter", "gauge", "of", "to" -> parts.metrics();
      case "unit" -> parts.unit();
      case "kind" -> SchemaNode.choice(CapacityReader.KINDS.keySet());
      case "over" -> parts.duration();
      case "offered" -> offered();
      case "failed" -> inner("counter");
      case "demand" -> inner("gauge");
      case "backlog" ->
          parts.object(CapacityReader.BACKLOG, SchemaOfTargets.this::ofBacklog).requiring("gauge");
      case "part", "required" -> SchemaParts.flag();
      default -> throw new IllegalStateException(key);
    };
  }

  private SchemaNode inner(String key) {
    return parts
        .object(List.of(key), only -> parts.metric().described("Selector of the " + key + "."))
        .requiring(key);
  }

  private SchemaNode offered() {
    return parts
        .object(
            CapacityReader.OFFERED,
            key ->
                switch (key) {
                  case "counter" -> parts.metric().described("Selector of what counts requests.");
                  case "samples" ->
                      SchemaParts.line(Value.LONGEST_NAME)
                          .described("Name of client samples, passed with --samples NAME=FILE.");
                  case "load" ->
                      SchemaParts.flag()
                          .described("true: the load that the run describes is that of the calls.");
                  default -> throw new IllegalStateException(key);
                })
        .oneOf(CapacityReader.OFFERED);
  }

  private SchemaNode ofBacklog(String key) {
    return key.equals("gauge")
        ? parts.metric().described("Selector of the gauge of what is waiting.")
        : SchemaNode.type("number")
            .with("exclusiveMinimum", 0)
            .described("The level from which something is waiting; 1 if not given.");
  }

  private SchemaNode ratio() {
    return parts
        .object(
            FigureReader.RATIO_KEYS,
            "Ratios",
            key ->
                switch (key) {
                  case "max" -> parts.tiers(Place.MOST);
                  case "min" -> parts.tiers(Place.LEAST);
                  default -> ofFigure(key);
                })
        .requiring("name", "of", "to")
        .oneOf(List.of("max", "min"));
  }

  private SchemaNode gauge() {
    return parts
        .object(
            FigureReader.GAUGE_KEYS,
            "Gauges",
            key ->
                FigureReader.STATISTICS.containsKey(key)
                    ? parts.tiers(Place.GAUGE)
                    : switch (key) {
                      case "series" -> SchemaNode.choice(FigureReader.SERIES.keySet());
                      case "across" -> SchemaNode.choice(FigureReader.ACROSS.keySet());
                      default -> ofFigure(key);
                    })
        .requiring("name", "gauge")
        .oneOf(List.of("min", "mean", "max", "last"));
  }

  private SchemaNode resource() {
    return parts
        .object(
            ResourceReader.KEYS,
            "Resources",
            key ->
                switch (key) {
                  case "role" -> SchemaParts.line(Value.LONGEST_NAME);
                  case "cpu" -> parts.tiers(Place.CPU);
                  case "memory" -> parts.tiers(Place.MEMORY);
                  case "cores" -> SchemaNode.type("number").with("exclusiveMinimum", 0);
                  case "cpu-counter", "memory-gauge" -> parts.metric();
                  case "each" -> SchemaNode.choice(ResourceReader.EACH.keySet());
                  default -> ofFigure(key);
                })
        .requiring("name")
        .someOf(List.of("cpu", "memory"))
        .beside("cores", "cpu")
        .beside("over", "cpu")
        .beside("cpu-counter", "cpu")
        .beside("memory-gauge", "memory");
  }

  private SchemaNode failover() {
    SchemaNode entry =
        parts.define(
            "failover",
            parts.object(
                FailoverReader.KEYS,
                "Failover",
                key ->
                    switch (key) {
                      case "leader", "activity" -> SchemaNode.oneOrMore(parts.selector());
                      case "leaderless" -> parts.tiers(Place.LATENCY);
                      case "refresh" -> parts.duration();
                      default -> ofFigure(key);
                    }));
    return SchemaNode.anyOf(
        parts.limit(Place.LATENCY),
        entry,
        SchemaNode.listOf(SchemaNode.reference("failover").requiring("name")));
  }

  private SchemaNode valid() {
    return parts.object(
        RunConditionsReader.KEYS,
        "A run that counts",
        key ->
            switch (key) {
              case "benchmark" -> zeroOrAny();
              case "nodes" -> SchemaNode.choice(List.of("all", "any"));
              case "restarts" -> SchemaNode.choice(List.of("none", "any"));
              case "snapshots" -> SchemaParts.whole();
              case "length" -> parts.limit(Place.LENGTH);
              case "observations" -> ofNames(SchemaParts.whole());
              case "errors" -> parts.limit(Place.SHARE);
              case "achieved" -> parts.limit(Place.ACHIEVED);
              case "steady" -> ofNames(parts.limit(Place.DRIFT));
              case "clocks" -> parts.limit(Place.LATENCY);
              default -> throw new IllegalStateException(key);
            });
  }

  /** YAML reads the bare 0 as a number. */
  private static SchemaNode zeroOrAny() {
    SchemaNode node = SchemaNode.choice(List.of("0", "any"));
    node.json.getAsJsonArray("enum").add(0);
    return node;
  }

  private static SchemaNode ofNames(SchemaNode value) {
    return SchemaNode.type("object")
        .with("minProperties", 1)
        .with("additionalProperties", value.json);
  }
}
