package dev.warrenperf.config;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;

/** The schema of waiver files: the keys of their readers, and the document's words on them. */
final class SchemaOfWaivers {

  private final SchemaParts parts = new SchemaParts(Path.of("docs/waivers.md"));

  private SchemaOfWaivers() {}

  static String text() {
    return new SchemaOfWaivers().document();
  }

  private String document() {
    SchemaNode root =
        parts
            .object(
                List.of(SchemaFile.KEY, "waivers"),
                key ->
                    key.equals(SchemaFile.KEY)
                        ? SchemaParts.version(WaiverFile.SCHEMA)
                            .described("So that a later format cannot be misread.")
                        : SchemaNode.listOf(parts.define("waiver", waiver()))
                            .described("May be empty."))
            .requiring(SchemaFile.KEY, "waivers");
    return parts
        .document(
            WaiverFile.SCHEMA,
            "warren-perf waiver file",
            "Known failures of targets that are accepted for a while: docs/waivers.md.",
            root)
        .text();
  }

  private SchemaNode waiver() {
    SchemaNode waiver =
        parts
            .object(WaiverReader.KEYS, "Keys", this::value)
            .requiring("ceiling", "reason", "expires")
            .oneOf(CheckSubjectReader.NAMES);
    return waiver.with(
        "allOf",
        then("operation", ofOperation(), Place.OBSERVATION),
        then("resource", ofResource(), null),
        then("failover", SchemaNode.none(CheckSubjectReader.FIGURES), Place.LATENCY),
        then("rate", ofFigure(), Place.RATE),
        then("ratio", ofFigure(), Place.GAUGE),
        then("gauge", ofFigure(), Place.GAUGE),
        when("change").with("then", ceiling(parts.share()).json));
  }

  private static SchemaNode ofOperation() {
    return SchemaNode.none(List.of("use")).oneOf(List.of("quantile", "mean", "change"));
  }

  private static SchemaNode ofFigure() {
    return SchemaNode.none(List.of("quantile", "mean", "use"));
  }

  /** CPU and memory have limits of their own. */
  private SchemaNode ofResource() {
    return SchemaNode.none(List.of("quantile", "mean"))
        .requiring("use")
        .with("anyOf", of("cpu", Place.CPU), of("memory", Place.MEMORY), changed());
  }

  private SchemaNode of(String use, Place place) {
    SchemaNode node = ceiling(parts.limit(place));
    node.json.getAsJsonObject("properties").add("use", SchemaNode.empty().with("const", use).json);
    return node;
  }

  private static SchemaNode changed() {
    return SchemaNode.empty().requiring("change");
  }

  /**
   * What follows from the kind of a target.
   *
   * @param place of the ceilings of its limits; null where that depends
   */
  private SchemaNode then(String key, SchemaNode keys, Place place) {
    return when(key)
        .with(
            "then",
            place == null
                ? keys.json
                : keys.with("anyOf", ceiling(parts.limit(place)), changed()).json);
  }

  private static SchemaNode ceiling(SchemaNode value) {
    JsonObject properties = new JsonObject();
    properties.add("ceiling", value.json);
    return SchemaNode.empty().with("properties", properties);
  }

  private static SchemaNode when(String key) {
    return SchemaNode.empty().with("if", SchemaNode.empty().requiring(key).json);
  }

  private SchemaNode value(String key) {
    if (CheckSubjectReader.NAMES.contains(key)) {
      return SchemaParts.line(Value.LONGEST_NAME);
    }
    return switch (key) {
      case "quantile" ->
          SchemaNode.type("string", "number")
              .with("pattern", SchemaOfTargets.quantileName())
              .with("exclusiveMinimum", 0)
              .with("exclusiveMaximum", 1);
      case "mean", "change" -> SchemaNode.empty().with("const", new JsonPrimitive(true));
      case "use" -> SchemaNode.choice(CheckSubjectReader.USES.keySet());
      case "ceiling" -> SchemaNode.type("string");
      case "reason" -> SchemaParts.line(WaiverReader.LONGEST_REASON);
      case "link" ->
          SchemaNode.type("string")
              .with("maxLength", WaiverReader.LONGEST_LINK)
              .with(
                  "pattern",
                  "^\\s*[Hh][Tt][Tt][Pp][Ss]://[^/?#@\\s]+([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*)?\\s*$");
      case "expires" ->
          SchemaNode.type("string")
              .with("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
              .with("format", "date");
      default -> throw new IllegalStateException(key);
    };
  }
}
