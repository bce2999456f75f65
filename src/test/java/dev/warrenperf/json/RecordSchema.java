package dev.warrenperf.json;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.warrenperf.unit.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema of a document that {@link RecordWriter} writes. Names, types and words are those
 * of the records; what they mean is said by their Javadoc. What this says may be null or NaN may be
 * null, and nothing else may.
 */
final class RecordSchema {

  private static final JsonElement NUMBER =
      JsonParser.parseString(
          "{\"description\": \"Base units; the infinities are words.\","
              + " \"anyOf\": [{\"type\": \"number\"}, {\"enum\": [\"+Inf\", \"-Inf\"]}]}");

  private static final JsonElement NUMBER_OR_NULL =
      JsonParser.parseString(
          "{\"description\": \"The same; null when it is not known.\","
              + " \"anyOf\": [{\"$ref\": \"#/$defs/number\"}, {\"type\": \"null\"}]}");

  private final RecordDocs docs = new RecordDocs();
  private final JsonObject definitions = new JsonObject();
  private final Map<String, Class<?>> defined = new HashMap<>();

  /** Of a whole document, ending in a line feed. */
  static String of(String schema, String description, Class<? extends Record> document) {
    RecordSchema made = new RecordSchema();
    String[] parts = schema.split("/", -1);
    JsonObject whole = new JsonObject();
    whole.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.addProperty("$id", "urn:" + String.join(":", parts));
    whole.addProperty("title", parts[0] + " " + parts[1]);
    whole.addProperty("description", description);
    JsonObject tag = new JsonObject();
    tag.addProperty("description", "Changes only when a field changes its meaning or goes away.");
    tag.addProperty("const", schema);
    JsonObject properties = new JsonObject();
    properties.add(RecordWriter.SCHEMA, tag);
    JsonArray required = new JsonArray();
    required.add(RecordWriter.SCHEMA);
    made.object(document, whole, properties, required);
    whole.add("$defs", made.definitions);
    return new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .serializeNulls()
            .disableHtmlEscaping()
            .create()
            .toJson(whole)
        + "\n";
  }

  private void object(
      Class<?> record, JsonObject schema, JsonObject properties, JsonArray required) {
    docs.read(record);
    boolean named = members(record, properties, required);
    schema.addProperty("type", "object");
    schema.addProperty("additionalProperties", false);
    if (!named) {
      schema.add("additionalProperties", reference(NUMBER_OR_NULL, "numberOrNull"));
    }
    schema.add("required", required);
    schema.add("properties", properties);
  }

  /** Returns whether all have the names of components; those of a map have any. */
  private boolean members(Class<?> record, JsonObject properties, JsonArray required) {
    docs.read(record);
    boolean named = true;
    for (Component component : Component.of(record)) {
      if (component.is(Written.How.INLINE)) {
        named &= component.type() instanceof Class<?> inner && members(inner, properties, required);
      } else if (!component.is(Written.How.NEVER)) {
        String said = docs.of(record, component.name());
        properties.add(
            component.name(),
            component.is(Written.How.INSTANT)
                ? instant(said)
                : member(component.type(), said, record));
        if (!component.is(Written.How.UNLESS_NULL) && !component.is(Written.How.OF_SOME)) {
          required.add(component.name());
        }
      }
    }
    return named;
  }

  private JsonObject member(Type type, String said, Class<?> record) {
    boolean absent = isAbsence(said) || (type == double.class && isAbsence(docs.of(record)));
    JsonObject schema = new JsonObject();
    if (said != null) {
      schema.addProperty("description", said.replace("NaN", "null"));
    }
    value(type, absent, record).entrySet().forEach(e -> schema.add(e.getKey(), e.getValue()));
    return schema;
  }

  private static JsonObject instant(String said) {
    JsonObject schema = new JsonObject();
    schema.addProperty("description", said + ". ISO 8601 in UTC; null when it is not known.");
    typed("string", true).entrySet().forEach(e -> schema.add(e.getKey(), e.getValue()));
    return schema;
  }

  private static boolean isAbsence(String said) {
    return said != null && said.matches("(?s).*\\b([Nn]ull|NaN)\\b.*");
  }

  private JsonObject value(Type type, boolean absent, Class<?> record) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, record);
    }
    if (type == double.class || type == Double.class) {
      return absent ? reference(NUMBER_OR_NULL, "numberOrNull") : reference(NUMBER, "number");
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return words(plain, absent);
    }
    if (plain.isRecord() && !AsText.class.isAssignableFrom(plain)) {
      return absent ? orNull(reference(plain)) : reference(plain);
    }
    return typed(name(plain), absent);
  }

  private static String name(Class<?> type) {
    if (type == boolean.class) {
      return "boolean";
    }
    return type == int.class || type == long.class || type == Integer.class || type == Long.class
        ? "integer"
        : "string";
  }

  private JsonObject container(ParameterizedType type, Class<?> record) {
    boolean list = type.getRawType() == List.class;
    JsonObject schema = typed(list ? "array" : "object", false);
    Type[] of = type.getActualTypeArguments();
    schema.add(list ? "items" : "additionalProperties", value(of[of.length - 1], false, record));
    return schema;
  }

  private static JsonObject typed(String name, boolean absent) {
    JsonObject schema = new JsonObject();
    JsonArray both = new JsonArray();
    both.add(name);
    both.add("null");
    schema.add("type", absent ? both : new JsonPrimitive(name));
    return schema;
  }

  private static JsonObject words(Class<?> set, boolean absent) {
    JsonArray words = new JsonArray();
    for (Object one : set.getEnumConstants()) {
      words.add(((Word) one).word());
    }
    if (absent) {
      words.add(JsonNull.INSTANCE);
    }
    JsonObject schema = new JsonObject();
    schema.add("enum", words);
    return schema;
  }

  private static JsonObject orNull(JsonObject reference) {
    JsonArray choices = new JsonArray();
    choices.add(reference);
    choices.add(typed("null", false));
    JsonObject schema = new JsonObject();
    schema.add("anyOf", choices);
    return schema;
  }

  private JsonObject reference(JsonElement definition, String name) {
    if (name.equals("numberOrNull")) {
      reference(NUMBER, "number");
    }
    if (!definitions.has(name)) {
      definitions.add(name, definition);
    }
    return reference(name);
  }

  private static JsonObject reference(String name) {
    JsonObject schema = new JsonObject();
    schema.addProperty("$ref", "#/$defs/" + name);
    return schema;
  }

  /** Records of one simple name in one document would be one definition. */
  private JsonObject reference(Class<?> record) {
    String name =
        record.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
            + record.getSimpleName().substring(1);
    if (!definitions.has(name)) {
      JsonObject schema = new JsonObject();
      definitions.add(name, schema);
      docs.read(record);
      if (docs.of(record) != null) {
        schema.addProperty("description", docs.of(record));
      }
      object(record, schema, new JsonObject(), new JsonArray());
      defined.put(name, record);
    } else if (defined.getOrDefault(name, record) != record) {
      throw new IllegalStateException(record + " and " + defined.get(name));
    }
    return reference(name);
  }
}
