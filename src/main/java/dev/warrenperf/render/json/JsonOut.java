package dev.warrenperf.render.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JSON document in the making: members with an order of their own, numbers as shortest decimals,
 * {@code "NaN"}, {@code "+Inf"} and {@code "-Inf"} as strings, null for what is not known. Hidden
 * characters are escapes, so that whoever looks at it sees them and whoever reads it gets them.
 */
public final class JsonOut {

  /** Writes the inside of an object or list. */
  @FunctionalInterface
  public interface Body {
    void write() throws IOException;
  }

  /** Writes one element of a list. */
  @FunctionalInterface
  public interface Element<T> {
    void write(T element) throws IOException;
  }

  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  private JsonOut() {
    writer.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
    writer.setHtmlSafe(false);
    writer.setSerializeNulls(true);
  }

  /** A document that is one object. */
  public static String document(java.util.function.Consumer<JsonOut> body) {
    JsonOut out = new JsonOut();
    try {
      out.writer.beginObject();
      body.accept(out);
      out.writer.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
    return Visible.json(out.text + "\n");
  }

  /** A text member; null is null. */
  public void text(String name, String value) {
    write(() -> writer.name(name).value(value));
  }

  public void flag(String name, boolean value) {
    write(() -> writer.name(name).value(value));
  }

  public void whole(String name, long value) {
    write(() -> writer.name(name).value(value));
  }

  /** A whole number that may be missing. */
  public void whole(String name, Integer value) {
    write(() -> writer.name(name).value(value));
  }

  /** A number that is NaN where it is not known. */
  public void known(String name, double value) {
    if (Double.isNaN(value)) {
      write(() -> writer.name(name).nullValue());
    } else {
      number(name, value);
    }
  }

  /** A number for which NaN is a value of its own. */
  public void number(String name, double value) {
    write(
        () -> {
          writer.name(name);
          if (Double.isFinite(value)) {
            writer.jsonValue(Decimals.text(value));
          } else {
            writer.value(Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf");
          }
        });
  }

  public void object(String name, Body body) {
    write(
        () -> {
          writer.name(name).beginObject();
          body.write();
          writer.endObject();
        });
  }

  /** A list of objects. */
  public <T> void objects(String name, List<T> elements, Element<T> element) {
    write(
        () -> {
          writer.name(name).beginArray();
          for (T one : elements) {
            writer.beginObject();
            element.write(one);
            writer.endObject();
          }
          writer.endArray();
        });
  }

  /** A list of texts. */
  public void texts(String name, List<String> values) {
    write(
        () -> {
          writer.name(name).beginArray();
          for (String value : values) {
            writer.value(value);
          }
          writer.endArray();
        });
  }

  /** A list of whole numbers. */
  public void wholes(String name, List<Integer> values) {
    write(
        () -> {
          writer.name(name).beginArray();
          for (int value : values) {
            writer.value(value);
          }
          writer.endArray();
        });
  }

  /** A list of finite numbers, on one line. */
  public void numbers(String name, List<Double> values) {
    String all = values.stream().map(Decimals::text).collect(Collectors.joining(", "));
    write(() -> writer.name(name).jsonValue("[" + all + "]"));
  }

  /** A member that is a record, or a list of them. */
  public void records(String name, Object records) {
    write(() -> RecordWriter.member(writer, name, records));
  }

  /** A member that is null. */
  public void nothing(String name) {
    write(() -> writer.name(name).nullValue());
  }

  private static void write(Body body) {
    try {
      body.write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
  }
}
