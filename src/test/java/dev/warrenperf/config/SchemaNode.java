package dev.warrenperf.config;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A part of a JSON Schema, in the making. */
final class SchemaNode {

  final JsonObject json = new JsonObject();

  static SchemaNode empty() {
    return new SchemaNode();
  }

  static SchemaNode type(String... names) {
    SchemaNode node = new SchemaNode();
    return names.length == 1
        ? node.with("type", new JsonPrimitive(names[0]))
        : node.with("type", words(List.of(names)));
  }

  static SchemaNode reference(String definition) {
    return new SchemaNode().with("$ref", new JsonPrimitive("#/$defs/" + definition));
  }

  static SchemaNode choice(Collection<String> words) {
    return new SchemaNode().with("enum", words(words.stream().sorted().toList()));
  }

  static SchemaNode listOf(SchemaNode item) {
    return type("array").with("items", item.json);
  }

  static SchemaNode anyOf(SchemaNode... choices) {
    return new SchemaNode().with("anyOf", choices);
  }

  /** One or a list of them, at least one. */
  static SchemaNode oneOrMore(SchemaNode one) {
    return anyOf(one, listOf(one).with("minItems", 1));
  }

  SchemaNode with(String key, JsonElement value) {
    json.add(key, value);
    return this;
  }

  SchemaNode with(String key, Number value) {
    return with(key, new JsonPrimitive(value));
  }

  SchemaNode with(String key, String value) {
    return with(key, new JsonPrimitive(value));
  }

  SchemaNode with(String key, SchemaNode... choices) {
    JsonArray list = new JsonArray();
    Stream.of(choices).forEach(choice -> list.add(choice.json));
    return with(key, list);
  }

  /** Said before all else. */
  SchemaNode described(String description) {
    SchemaNode described = new SchemaNode().with("description", description);
    json.entrySet().forEach(entry -> described.json.add(entry.getKey(), entry.getValue()));
    return described;
  }

  SchemaNode requiring(String... keys) {
    return with("required", words(List.of(keys)));
  }

  /** Neither key may be there. */
  static SchemaNode none(Collection<String> keys) {
    return new SchemaNode()
        .with(
            "not",
            anyOf(
                    keys.stream()
                        .map(key -> new SchemaNode().requiring(key))
                        .toArray(SchemaNode[]::new))
                .json);
  }

  /** Exactly one of the keys is there. */
  SchemaNode oneOf(Collection<String> keys) {
    return with(
        "oneOf",
        keys.stream().map(key -> new SchemaNode().requiring(key)).toArray(SchemaNode[]::new));
  }

  /** At least one of the keys is there. */
  SchemaNode someOf(Collection<String> keys) {
    return with(
        "anyOf",
        keys.stream().map(key -> new SchemaNode().requiring(key)).toArray(SchemaNode[]::new));
  }

  /** A key that says nothing without another. */
  SchemaNode beside(String key, String other) {
    JsonObject dependent =
        json.has("dependentRequired")
            ? json.getAsJsonObject("dependentRequired")
            : new JsonObject();
    dependent.add(key, words(List.of(other)));
    return with("dependentRequired", dependent);
  }

  static JsonArray words(Collection<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  /** As a document, ending in a line feed. */
  String text() {
    return new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .create()
            .toJson(json)
        + "\n";
  }
}
