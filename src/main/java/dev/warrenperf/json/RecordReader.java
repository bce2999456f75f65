package dev.warrenperf.json;

import dev.warrenperf.unit.Word;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    Members document = Members.of(JsonTree.read(text, type, printable), "");
    if (!schema.equals(document.value(RecordWriter.SCHEMA))) {
      throw document.fault(RecordWriter.SCHEMA, "\"" + schema + "\"");
    }
    return type.cast(record(type, document));
  }

  private static Object record(Class<?> type, Members members) throws JsonFault {
    List<Component> components = Component.of(type);
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components.get(i), members);
    }
    return Component.make(type, values);
  }

  private static Object value(Component component, Members members) throws JsonFault {
    if (!component.isReadBack()) {
      return nothing(component.type());
    }
    if (component.is(Written.How.INLINE)) {
      return record((Class<?>) component.type(), members);
    }
    Object value = members.value(component.name());
    ReadBack how = component.readBack();
    if (value == null && !how.missing().isEmpty()) {
      throw members.missing(component.name(), how.missing());
    }
    if (value == null && how.orNull()) {
      return nothing(component.type());
    }
    if (how.orNull() && component.type() == String.class && value.equals("")) {
      return value;
    }
    return value(component.type(), component.name(), members);
  }

  private static Object nothing(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class ? List.of() : new TreeMap<String, String>();
    }
    Scalar scalar = Scalar.of(type);
    return scalar == null ? null : scalar.nothing();
  }

  private static Object value(Type type, String name, Members members) throws JsonFault {
    Scalar scalar = Scalar.of(type);
    if (scalar != null) {
      return scalar(scalar, name, members);
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], name, members)
          : texts(members.object(name));
    }
    Class<?> single = (Class<?>) type;
    return single.isEnum() ? word(single, name, members) : record(single, members.object(name));
  }

  private static Object scalar(Scalar scalar, String name, Members members) throws JsonFault {
    Object value = members.value(name);
    Object read = scalar.read().apply(value);
    if (read == null) {
      throw members.fault(name, scalar.expected(value));
    }
    return read;
  }

  private static List<?> list(Type element, String name, Members members) throws JsonFault {
    if (element == Double.class) {
      return members.numbers(name);
    }
    if (element == String.class) {
      return members.texts(name);
    }
    List<Object> records = new ArrayList<>();
    for (Members each : members.objects(name)) {
      records.add(record((Class<?>) element, each));
    }
    return records;
  }

  private static SortedMap<String, String> texts(Members members) throws JsonFault {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : members.names()) {
      if (!(members.value(name) instanceof String text)) {
        throw members.fault(name, "a string");
      }
      texts.put(name, text);
    }
    return texts;
  }

  private static Word word(Class<?> set, String name, Members members) throws JsonFault {
    for (Object one : set.getEnumConstants()) {
      if (((Word) one).word().equals(members.value(name))) {
        return (Word) one;
      }
    }
    throw members.fault(
        name,
        Stream.of(set.getEnumConstants())
            .map(one -> ((Word) one).word())
            .collect(Collectors.joining(", ", "one of ", "")));
  }
}
