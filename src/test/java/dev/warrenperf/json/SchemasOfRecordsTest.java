package dev.warrenperf.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.LintReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas in docs say of each member what its component is: the same names, types and words.
 */
class SchemasOfRecordsTest {

  private static final Map<Class<?>, Set<String>> TYPES =
      Map.of(
          boolean.class, Set.of("boolean"),
          int.class, Set.of("integer"),
          long.class, Set.of("integer"),
          Integer.class, Set.of("integer", "null"),
          double.class, Set.of("number", "string", "null"),
          Double.class, Set.of("number", "integer"),
          String.class, Set.of("string", "null"),
          LocalDate.class, Set.of("string"));

  private final List<String> faults = new ArrayList<>();
  private JsonObject whole;

  private List<String> faults(Path schema, Class<?> record) throws Exception {
    whole = JsonParser.parseString(Files.readString(schema)).getAsJsonObject();
    whole.getAsJsonObject("properties").remove("schema");
    whole.getAsJsonArray("required").remove(new JsonPrimitive("schema"));
    object(record, whole, "");
    return faults;
  }

  private void object(Class<?> record, JsonObject schema, String place) {
    Map<String, Component> members = new TreeMap<>();
    boolean named = members(record, members);
    JsonObject properties = schema.getAsJsonObject("properties");
    SortedSet<String> more = new TreeSet<>(properties.keySet());
    more.removeAll(members.keySet());
    if (named && !more.isEmpty()) {
      faults.add(place + " has no component for " + more);
    }
    SortedSet<String> required = texts(schema.getAsJsonArray("required"));
    members.forEach(
        (name, component) -> {
          boolean always = !component.is(Written.How.UNLESS_NULL);
          if (always != required.contains(name)) {
            faults.add(place + "." + name + (always ? " is not required" : " is required"));
          }
          if (properties.has(name)) {
            Type type = component.is(Written.How.INSTANT) ? String.class : component.type();
            value(type, properties.getAsJsonObject(name), place + "." + name);
          }
        });
  }

  /** Returns whether all members have the names of components; those of a map have any. */
  private static boolean members(Class<?> record, Map<String, Component> members) {
    boolean named = true;
    for (Component component : Component.of(record)) {
      if (component.is(Written.How.INLINE)) {
        named &= component.type() instanceof Class<?> inner && members(inner, members);
      } else if (!component.is(Written.How.NEVER)) {
        members.put(component.name(), component);
      }
    }
    return named;
  }

  private void value(Type type, JsonObject schema, String place) {
    List<JsonObject> choices = choices(schema);
    SortedSet<String> told = new TreeSet<>();
    choices.forEach(choice -> told.addAll(types(choice)));
    if (type instanceof ParameterizedType generic) {
      generic(generic, choices, told, place);
    } else if (TYPES.containsKey(type)) {
      compare(TYPES.get(type), told, place);
    } else if (AsText.class.isAssignableFrom((Class<?>) type)) {
      compare(Set.of("string", "null"), told, place);
    } else if (((Class<?>) type).isEnum()) {
      words((Class<?>) type, choices, place);
    } else {
      compare(Set.of("object", "null"), told, place);
      choices.stream()
          .filter(choice -> choice.has("properties"))
          .forEach(choice -> object((Class<?>) type, choice, place));
    }
  }

  private void generic(
      ParameterizedType type, List<JsonObject> choices, SortedSet<String> told, String place) {
    if (type.getRawType() != List.class) {
      compare(Set.of("object"), told, place);
      return;
    }
    compare(Set.of("array"), told, place);
    value(type.getActualTypeArguments()[0], choices.get(0).getAsJsonObject("items"), place + "[]");
  }

  /** A schema may leave out what its component never is. */
  private void compare(Set<String> possible, SortedSet<String> told, String place) {
    if (told.isEmpty() || told.equals(Set.of("null")) || !possible.containsAll(told)) {
      faults.add(place + " is told to be " + told + " and is one of " + new TreeSet<>(possible));
    }
  }

  private void words(Class<?> set, List<JsonObject> choices, String place) {
    SortedSet<String> words = new TreeSet<>();
    for (Object one : set.getEnumConstants()) {
      words.add(((Word) one).word());
    }
    SortedSet<String> told = new TreeSet<>();
    choices.stream()
        .filter(choice -> choice.has("enum"))
        .forEach(choice -> told.addAll(texts(choice.getAsJsonArray("enum"))));
    if (told.isEmpty() || !words.containsAll(told)) {
      faults.add(place + " is told to be one of " + told + " and is one of " + words);
    }
  }

  private List<JsonObject> choices(JsonObject schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replace("#/$defs/", "");
      return choices(whole.getAsJsonObject("$defs").getAsJsonObject(name));
    }
    if (!schema.has("anyOf")) {
      return List.of(schema);
    }
    List<JsonObject> all = new ArrayList<>();
    schema.getAsJsonArray("anyOf").forEach(choice -> all.addAll(choices(choice.getAsJsonObject())));
    return all;
  }

  private static SortedSet<String> types(JsonObject choice) {
    SortedSet<String> types = new TreeSet<>();
    if (choice.has("type")) {
      JsonElement type = choice.get("type");
      types.addAll(type.isJsonArray() ? texts(type.getAsJsonArray()) : Set.of(type.getAsString()));
    }
    if (choice.has("enum")) {
      choice.getAsJsonArray("enum").forEach(value -> types.add(type(value)));
    }
    return types;
  }

  private static String type(JsonElement value) {
    if (value.isJsonNull()) {
      return "null";
    }
    return value.getAsJsonPrimitive().isNumber() ? "integer" : "string";
  }

  private static SortedSet<String> texts(JsonArray array) {
    SortedSet<String> texts = new TreeSet<>();
    array.forEach(
        value -> {
          if (!value.isJsonNull()) {
            texts.add(value.getAsString());
          }
        });
    return texts;
  }

  private void assertSchema(String name, Class<?> record) throws Exception {
    assertEquals(List.of(), faults(Path.of("docs", name), record));
  }

  @Test
  void a_report() throws Exception {
    assertSchema("report.schema.json", Report.class);
  }

  @Test
  void a_history() throws Exception {
    assertSchema("history.schema.json", HistoryReport.class);
  }

  @Test
  void a_calibration() throws Exception {
    assertSchema("calibration.schema.json", CalibrationReport.class);
  }

  @Test
  void what_lint_finds() throws Exception {
    assertSchema("lint.schema.json", LintReport.class);
  }

  @Test
  void what_differs_is_told_with_its_place(@TempDir Path directory) throws Exception {
    Path changed = directory.resolve("lint.schema.json");
    Files.writeString(
        changed,
        Files.readString(Path.of("docs", "lint.schema.json"))
            .replace("\"families\"", "\"familes\"")
            .replace("\"type\": \"boolean\"", "\"type\": \"string\""));
    assertEquals(
        List.of(
            ".files[] has no component for [familes]",
            ".files[].accepted is told to be [string] and is one of [boolean]",
            ".files[].families is not required"),
        faults(changed, LintReport.class));
  }
}
