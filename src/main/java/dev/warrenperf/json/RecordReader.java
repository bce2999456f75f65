package dev.warrenperf.json;

import dev.warrenperf.unit.Word;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What {@link RecordWriter} writes as records again, as far as it is {@link ReadBack}. */
public final class RecordReader {

  private RecordReader() {}

  /**
   * Reads a document. Each member is of its type; counts are whole numbers of at least 0, and texts
   * are not empty. What members mean together is for the caller to check.
   *
   * @param schema that it has to name
   * @param type of the document
   * @param text of it; the caller caps its length
   * @param printable makes texts from outside safe to print
   * @throws JsonFault when it is another
   * @throws IOException when it cannot be read
   */
  public static <T extends Record> T read(
      String schema, Class<T> type, Reader text, UnaryOperator<String> printable)
      throws IOException, JsonFault {
    JsonValue document = JsonValue.of(JsonTree.read(text, type, printable)).object("an object");
    JsonValue named = document.get(RecordWriter.SCHEMA);
    if (!schema.equals(named.value())) {
      throw named.fault("\"" + schema + "\"");
    }
    return type.cast(record(type, document));
  }

  private static Object record(Class<?> type, JsonValue object) throws JsonFault {
    object.object("an object");
    List<Component> components = Component.of(type);
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components.get(i), object);
    }
    return Component.make(type, values);
  }

  private static Object value(Component component, JsonValue object) throws JsonFault {
    if (!component.isReadBack()) {
      return nothing(component.type());
    }
    if (component.is(Written.How.INLINE)) {
      return record((Class<?>) component.type(), object);
    }
    JsonValue member = object.get(component.name());
    ReadBack how = component.readBack();
    if (!member.isKnown() && !how.missing().isEmpty()) {
      throw member.refusal(how.missing());
    }
    if (!member.isKnown() && how.orNull()) {
      return nothing(component.type());
    }
    if (how.orNull() && component.type() == String.class && member.value().equals("")) {
      return member.value();
    }
    return value(component.type(), member);
  }

  private static Object nothing(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : new TreeMap<String, String>();
    }
    Scalar scalar = Scalar.of(type);
    return scalar == null ? null : scalar.nothing();
  }

  private static Object value(Type type, JsonValue member) throws JsonFault {
    Scalar scalar = Scalar.of(type);
    if (scalar != null) {
      return scalar(scalar, member);
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], member)
          : texts(member);
    }
    Class<?> single = (Class<?>) type;
    return single.isEnum() ? word(single, member) : record(single, member);
  }

  private static Object scalar(Scalar scalar, JsonValue member) throws JsonFault {
    Object read = scalar.read().apply(member.value());
    if (read == null) {
      throw member.fault(scalar.expected(member.value()));
    }
    return read;
  }

  private static List<?> list(Type element, JsonValue member) throws JsonFault {
    if (element == Double.class) {
      return numbers(member);
    }
    if (element == String.class) {
      return member.texts("a list of strings");
    }
    List<Object> records = new ArrayList<>();
    for (JsonValue each : member.items("a list of objects")) {
      records.add(record((Class<?>) element, each));
    }
    return records;
  }

  /** A list of numbers with at least one. */
  private static List<Double> numbers(JsonValue member) throws JsonFault {
    if (!(member.value() instanceof double[] numbers)) {
      throw member.fault("a list of numbers");
    }
    return DoubleStream.of(numbers).boxed().toList();
  }

  private static SortedMap<String, String> texts(JsonValue member) throws JsonFault {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, JsonValue> text : member.object("an object").members().entrySet()) {
      if (!text.getValue().isText()) {
        throw text.getValue().fault("a string");
      }
      texts.put(text.getKey(), text.getValue().text());
    }
    return texts;
  }

  private static Word word(Class<?> set, JsonValue member) throws JsonFault {
    for (Object one : set.getEnumConstants()) {
      if (((Word) one).word().equals(member.value())) {
        return (Word) one;
      }
    }
    throw member.fault(
        Stream.of(set.getEnumConstants())
            .map(one -> ((Word) one).word())
            .collect(Collectors.joining(", ", "one of ", "")));
  }
}
