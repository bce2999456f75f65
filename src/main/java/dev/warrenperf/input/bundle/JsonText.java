package dev.warrenperf.input.bundle;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file of strict JSON (RFC 8259) whole. */
final class JsonText {

  /** Far deeper than any description of a run, and no danger to the stack. */
  private static final int MOST_DEPTH = 64;

  private static final String NO_JSON = "JSON, found none that can be read";

  /** What the reader takes behind a backslash, and JSON does not know there. */
  private static final String NO_ESCAPES = "'\n";

  /** How the reader names the place where it gave up. */
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

  private final String file;
  private final JsonReader json;

  private JsonText(String text, String file) {
    this.file = file;
    json = new JsonReader(new StringReader(text));
    json.setStrictness(Strictness.LEGACY_STRICT);
    json.setNestingLimit(MOST_DEPTH);
  }

  /**
   * The one value that a text consists of.
   *
   * @param file as the user knows it
   * @throws MalformedInputException {@code file:line:column: expected ..., found ...}
   */
  static Json parse(String text, String file) throws MalformedInputException {
    int broken = text.indexOf('\ufffd');
    if (broken >= 0) {
      long line = 1 + text.substring(0, broken).chars().filter(c -> c == '\n').count();
      throw new MalformedInputException(file + ":" + line + ": expected UTF-8, found another byte");
    }
    refuseLeniency(text, file);
    JsonText reader = new JsonText(text, file);
    try {
      Json read = new Json(null, file, reader.value());
      if (reader.json.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("more behind it");
      }
      return read;
    } catch (EOFException cut) {
      throw fault(file, cut, "the rest of the JSON, found the end of the file");
    } catch (MalformedJsonException none) {
      throw fault(
          file,
          none,
          String.valueOf(none.getMessage()).startsWith("Nesting")
              ? "at most " + MOST_DEPTH + " levels of nesting, found more"
              : NO_JSON);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What the reader would let pass: it is not at its strictest, at which it refuses halves of
   * surrogates, which JSON may hold.
   */
  private static void refuseLeniency(String text, String file) throws MalformedInputException {
    boolean inside = false;
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String fault = inside ? insideString(text, i) : outsideString(text, i);
      if (fault != null) {
        throw new MalformedInputException(
            file + ":" + line + ":" + (i - lineStart + 1) + ": expected " + fault);
      }
      if (letter == '\n') {
        line++;
        lineStart = i + 1;
      }
      i += inside && letter == '\\' ? 1 : 0;
      inside ^= letter == '"';
    }
  }

  /** What is wrong there; null when nothing is. */
  private static String insideString(String text, int at) {
    char letter = text.charAt(at);
    if (letter < ' ') {
      return String.format(
          Locale.ROOT, "no control character inside a string, found '\\u%04x'", (int) letter);
    }
    boolean escapes = letter == '\\' && at + 1 < text.length();
    return escapes && NO_ESCAPES.indexOf(text.charAt(at + 1)) >= 0 ? NO_JSON : null;
  }

  /** Likewise: true, false and null are small, and only an exponent may be large. */
  private static String outsideString(String text, int at) {
    char letter = text.charAt(at);
    boolean exponent = letter == 'E' && at > 0 && Character.isDigit(text.charAt(at - 1));
    return letter >= 'A' && letter <= 'Z' && !exponent ? NO_JSON : null;
  }

  private static MalformedInputException fault(String file, IOException cause, String expected) {
    Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
    String shown = place.find() ? ":" + place.group(1) + ":" + place.group(2) : "";
    return new MalformedInputException(file + shown + ": expected " + expected, cause);
  }

  private Object value() throws IOException, MalformedInputException {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING -> json.nextString();
      case NUMBER -> new Json.Numeral(json.nextString());
      case BOOLEAN -> json.nextBoolean();
      default -> {
        json.nextNull();
        yield null;
      }
    };
  }

  private Map<String, Object> object() throws IOException, MalformedInputException {
    Map<String, Object> members = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (members.containsKey(name)) {
        String place = Printable.of(json.getPath().substring(2), 200);
        throw new MalformedInputException(
            file + ": " + place + ": expected each member once, found it again");
      }
      members.put(name, value());
    }
    json.endObject();
    return members;
  }

  private List<Object> array() throws IOException, MalformedInputException {
    List<Object> items = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      items.add(value());
    }
    json.endArray();
    return items;
  }
}
