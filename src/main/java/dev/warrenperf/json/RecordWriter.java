package dev.warrenperf.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/**
 * Records as JSON. Each component is a member, by its name and in its place: records and maps are
 * objects but for those that are {@link AsText}, lists are arrays, {@link Word}s their words, times
 * ISO 8601; what is {@link Written} in another way says so. A number that is NaN is null, the
 * infinities are {@code "+Inf"} and {@code "-Inf"}, others are shortest decimals; a list of numbers
 * stands on one line. Hidden characters are escapes, so that whoever looks at them sees them and
 * whoever reads them gets them.
 */
public final class RecordWriter {

  /** The first member of every document. */
  static final String SCHEMA = "schema";

  private final JsonWriter json;

  private RecordWriter(JsonWriter json) {
    this.json = json;
  }

  /**
   * A document, ending in a line feed.
   *
   * @param schema its member {@code schema}, the first
   * @param document its other members
   */
  public static String document(String schema, Record document) {
    StringWriter text = new StringWriter();
    JsonWriter json = new JsonWriter(text);
    json.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
    json.setHtmlSafe(false);
    try {
      json.beginObject();
      json.name(SCHEMA).value(schema);
      new RecordWriter(json).members(document);
      json.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
    return Visible.json(text + "\n");
  }

  private void members(Record record) throws IOException {
    for (Component component : Component.of(record.getClass())) {
      if (!component.is(Written.How.NEVER) && has(record, component)) {
        member(component, component.of(record));
      }
    }
  }

  private static boolean has(Record record, Component component) {
    return !component.is(Written.How.OF_SOME) || ((OfKinds) record).has(component.name());
  }

  private void member(Component component, Object value) throws IOException {
    if (component.is(Written.How.INLINE)) {
      inlined(value);
    } else if (component.is(Written.How.INSTANT)) {
      json.name(component.name()).value(instant((Long) value));
    } else if (!component.is(Written.How.UNLESS_NULL) || isKnown(value)) {
      json.name(component.name());
      value(value);
    }
  }

  private static String instant(long millis) {
    return millis == Long.MIN_VALUE || millis == Long.MAX_VALUE
        ? null
        : Instant.ofEpochMilli(millis).toString();
  }

  private static boolean isKnown(Object value) {
    return value instanceof Double number ? !Double.isNaN(number) : value != null;
  }

  private void inlined(Object value) throws IOException {
    if (value instanceof Record record) {
      members(record);
    } else if (value instanceof Map<?, ?> map) {
      entries(map);
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Number whole) {
      json.value(whole);
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else if (value instanceof Word word) {
      json.value(word.word());
    } else if (value instanceof Temporal time) {
      json.value(time.toString());
    } else if (value instanceof AsText text) {
      json.value(text.asText());
    } else if (value instanceof Record record) {
      json.beginObject();
      members(record);
      json.endObject();
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else {
      json.value((String) value);
    }
  }

  private void number(double number) throws IOException {
    if (Double.isNaN(number)) {
      json.nullValue();
    } else if (Double.isInfinite(number)) {
      json.value(number > 0 ? "+Inf" : "-Inf");
    } else {
      json.jsonValue(Decimals.text(number));
    }
  }

  private void list(List<?> list) throws IOException {
    if (!list.isEmpty() && list.get(0) instanceof Double) {
      numbers(list);
      return;
    }
    json.beginArray();
    for (Object element : list) {
      value(element);
    }
    json.endArray();
  }

  private void numbers(List<?> list) throws IOException {
    StringBuilder line = new StringBuilder();
    for (Object number : list) {
      line.append(line.isEmpty() ? "[" : ", ").append(Decimals.text((Double) number));
    }
    json.jsonValue(line.append(']').toString());
  }

  private void map(Map<?, ?> map) throws IOException {
    json.beginObject();
    entries(map);
    json.endObject();
  }

  private void entries(Map<?, ?> map) throws IOException {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.name((String) entry.getKey());
      value(entry.getValue());
    }
  }
}
