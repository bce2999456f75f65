package dev.warrenperf.config;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What schemas of target and waiver files share: objects with the keys of a reader, limits with the
 * units of their places. They refuse nothing that the readers take.
 */
final class SchemaParts {

  private static final String BLANKS = "[ \\u00a0\\u202f]*";

  private final DocumentedKeys docs;
  private final JsonObject definitions = new JsonObject();

  SchemaParts(Path document) {
    docs = DocumentedKeys.of(document);
  }

  /** A whole schema, once everything it refers to has been defined. */
  SchemaNode document(String schema, String title, String description, SchemaNode root) {
    SchemaNode whole =
        SchemaNode.empty()
            .with("$schema", "https://json-schema.org/draft/2020-12/schema")
            .with("$id", "urn:" + schema.replace('/', ':'))
            .with("title", title)
            .with("description", description);
    root.json.entrySet().forEach(entry -> whole.json.add(entry.getKey(), entry.getValue()));
    return whole.with("$defs", definitions);
  }

  /** The value of a file's first key. */
  static SchemaNode version(String schema) {
    return SchemaNode.empty().with("const", schema);
  }

  /** Defines once what is referred to. */
  SchemaNode define(String name, SchemaNode node) {
    if (!definitions.has(name)) {
      definitions.add(name, node.json);
    }
    return SchemaNode.reference(name);
  }

  /** An object with no other keys, described as the document does below a heading. */
  SchemaNode object(
      Collection<String> keys, String heading, Function<String, SchemaNode> valueOfKey) {
    return object(keys, key -> valueOfKey.apply(key).described(docs.of(heading, key)));
  }

  /** An object with no other keys, whose values are described already. */
  SchemaNode object(Collection<String> keys, Function<String, SchemaNode> valueOfKey) {
    JsonObject properties = new JsonObject();
    keys.forEach(key -> properties.add(key, valueOfKey.apply(key).json));
    return SchemaNode.type("object")
        .with("additionalProperties", new JsonPrimitive(false))
        .with("properties", properties);
  }

  /** Text on one line with something to see; a number or a flag is read as it is written. */
  static SchemaNode line(int longest) {
    return SchemaNode.type("string", "number", "boolean")
        .with("pattern", "^\\s*(?=\\S)[^\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+\\s*$")
        .with("maxLength", longest);
  }

  SchemaNode selector() {
    return define(
        "selector",
        SchemaNode.type("string")
            .with("pattern", "^\\s*[A-Za-z_:{]")
            .described(
                "A PromQL vector selector: a metric name, and conditions in braces with =, !=, =~"
                    + " (RE2), !~; no range, function or operator."));
  }

  /** A selector, alone or with its unit. */
  SchemaNode metric() {
    return define(
        "metric",
        SchemaNode.anyOf(
            selector(),
            object(
                    MetricsReader.KEYS,
                    key ->
                        key.equals("metric")
                            ? selector().described("The selector.")
                            : unit().described("The unit of this metric alone."))
                .requiring("metric")));
  }

  SchemaNode metrics() {
    return define(
        "metrics",
        SchemaNode.oneOrMore(metric())
            .described("A metric, or a list of its names: the first that a run exposes is used."));
  }

  SchemaNode unit() {
    return define(
        "unit",
        SchemaNode.type("string")
            .with("minLength", 1)
            .described(
                "A word such as s, ms, seconds, bytes, KiB, ratio, percent, or any other for plain"
                    + " counts, such as tokens."));
  }

  /** Only {@code true} and {@code false} are words of the format. */
  static SchemaNode flag() {
    return SchemaNode.type("boolean");
  }

  static SchemaNode whole() {
    return SchemaNode.type("integer").with("minimum", 1).with("maximum", 999_999_999);
  }

  /** A duration, as a number with its unit. */
  SchemaNode duration() {
    return define(
        "duration",
        SchemaNode.type("string")
            .with("pattern", "^\\s*" + quantity(unit -> unit == Unit.SECONDS) + "\\s*$")
            .described("A duration such as 500ms, 10s or 1.5min."));
  }

  SchemaNode share() {
    return define(
        "share",
        SchemaNode.type("string")
            .with(
                "pattern",
                "^\\s*(?!-)(?=[^eE]*[1-9])" + quantity(unit -> unit == Unit.RATIO) + "\\s*$")
            .described("A share above 0 such as 20%."));
  }

  private static String quantity(Predicate<Unit> fits) {
    String units =
        Quantity.units().entrySet().stream()
            .filter(entry -> fits.test(entry.getValue()))
            .map(entry -> entry.getKey().isEmpty() ? "" : quoted(entry.getKey()))
            .collect(Collectors.joining("|"));
    return Quantity.NUMBER + BLANKS + "(?:" + units + ")";
  }

  private static String quoted(String unit) {
    return unit.chars().allMatch(letter -> letter != '\\') ? unit : Pattern.quote(unit);
  }

  /** A limit alone. */
  SchemaNode limit(Place place) {
    return limit(place, "limit", place.upperOnly() ? "<=?" : place.lowerOnly() ? ">=?" : "[<>]=?");
  }

  /** One that looks the other way than a target. */
  private SchemaNode critical(Place place) {
    String way = place.upperOnly() ? ">=?" : place.lowerOnly() ? "<=?" : "[<>]=?";
    return limit(place, "critical", way);
  }

  private SchemaNode limit(Place place, String kind, String way) {
    boolean bare = place.understood().isPresent() && kind.equals("limit");
    SchemaNode text =
        SchemaNode.type("string")
            .with(
                "pattern",
                "^\\s*"
                    + (bare ? "(?:" + way + ")?" : way)
                    + "\\s*"
                    + quantity(place::fits)
                    + "\\s*$");
    SchemaNode node =
        bare && place.fits(Unit.COUNT) ? SchemaNode.anyOf(text, SchemaNode.type("number")) : text;
    return define(
        name(place, kind),
        node.described(
            (bare ? "Perhaps " : "")
                + way.replace("[<>]=?", "<, <=, > or >=")
                    .replace("<=?", "< or <=")
                    .replace(">=?", "> or >=")
                + ", and "
                + place.fitting()
                + "."));
  }

  private static String name(Place place, String kind) {
    return kind + "-" + place.name().toLowerCase(Locale.ROOT);
  }

  /** A limit, or up to three. */
  SchemaNode tiers(Place place) {
    return define(
        name(place, "tiers"),
        SchemaNode.anyOf(limit(place), tiers(place, TiersReader.KEYS, key -> null)));
  }

  /** Up to three limits, and what else an object with them has. */
  SchemaNode tiers(Place place, List<String> keys, Function<String, SchemaNode> other) {
    return object(
            keys,
            key ->
                switch (key) {
                  case "target", "acceptable" -> limit(place).described(docs.of("Tiers", key));
                  case "critical" -> critical(place).described(docs.of("Tiers", key));
                  default -> other.apply(key);
                })
        .requiring("target");
  }
}
