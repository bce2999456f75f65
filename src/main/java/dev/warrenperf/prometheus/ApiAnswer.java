package dev.warrenperf.prometheus;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One answer of the HTTP API of Prometheus, read as it comes: series are handed on, never gathered.
 *
 * <p>Format: <a href="https://prometheus.io/docs/prometheus/latest/querying/api/">HTTP API</a>,
 * "Format overview" and "Expression query result formats".
 */
final class ApiAnswer {

  /** Takes the samples of a query. */
  interface Listener {

    /**
     * A series begins.
     *
     * @param labels the name included, as {@code __name__}; empty values left out
     * @return whether its samples are wanted
     */
    boolean series(Map<String, String> labels) throws IOException;

    /** A sample of the series that began last. */
    void sample(long millis, String value) throws IOException;
  }

  /** Takes what {@code data} holds, whatever that is. */
  interface Data {
    void read(JsonReader json) throws IOException;
  }

  /** JSON, but not what was asked for. */
  static final class UnexpectedException extends IOException {
    private static final long serialVersionUID = 1;

    UnexpectedException(String message) {
      super(message);
    }
  }

  /** So many digits alone are a finite number, whatever they are. */
  private static final int LONGEST_FINITE = 300;

  private final JsonReader json;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> infos = new ArrayList<>();
  private String status = "";
  private String errorType = "";
  private String error = "";
  private boolean partial;
  private int nativeHistograms;

  private ApiAnswer(JsonReader json) {
    this.json = json;
  }

  /** Reads one answer to its end. */
  static ApiAnswer read(JsonReader json, Data data) throws IOException {
    ApiAnswer answer = new ApiAnswer(json);
    answer.envelope(data);
    return answer;
  }

  boolean isSuccess() {
    return status.equals("success");
  }

  String errorType() {
    return errorType;
  }

  String error() {
    return error;
  }

  /** Whether the server says that not all of its stores answered. */
  boolean isPartial() {
    return partial;
  }

  List<String> warnings() {
    return warnings;
  }

  List<String> infos() {
    return infos;
  }

  /** Series of which some samples are native histograms; these were passed over. */
  int nativeHistograms() {
    return nativeHistograms;
  }

  private void envelope(Data data) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "status" -> status = text();
        case "errorType" -> errorType = text();
        case "error" -> error = text();
        case "warnings" -> texts(warnings);
        case "infos" -> texts(infos);
        case "isPartial" -> partial = json.nextBoolean();
        case "data" -> data(data);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (!isSuccess() && !status.equals("error")) {
      throw new UnexpectedException("expected status success or error, found none");
    }
  }

  private void data(Data data) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
    } else {
      data.read(json);
    }
  }

  private String text() throws IOException {
    return Printable.of(json.nextString(), 300);
  }

  private void texts(List<String> into) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      String text = text();
      if (into.size() < 100) {
        into.add(text);
      }
    }
    json.endArray();
  }

  /** Reads the result of a query, a vector or a matrix. */
  static ApiAnswer query(JsonReader json, Listener listener) throws IOException {
    ApiAnswer answer = new ApiAnswer(json);
    answer.envelope(unused -> answer.result(listener));
    return answer;
  }

  private void result(Listener listener) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("result")) {
        json.beginArray();
        while (json.hasNext()) {
          series(listener);
        }
        json.endArray();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
  }

  private void series(Listener listener) throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      throw new UnexpectedException("expected series, found a single value");
    }
    json.beginObject();
    boolean told = false;
    boolean wanted = false;
    while (json.hasNext()) {
      String field = json.nextName();
      boolean values = field.equals("value") || field.equals("values");
      if (field.equals("metric")) {
        wanted = listener.series(labels());
        told = true;
      } else if (values && !told) {
        throw new UnexpectedException("expected the labels of a series before its samples");
      } else if (values && wanted) {
        samples(field.equals("values"), listener);
      } else {
        nativeHistograms += field.startsWith("histogram") ? 1 : 0;
        json.skipValue();
      }
    }
    json.endObject();
  }

  private Map<String, String> labels() throws IOException {
    Map<String, String> labels = new TreeMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      String value = json.nextString();
      if (!value.isEmpty()) {
        labels.put(name, value);
      }
    }
    json.endObject();
    return labels;
  }

  private void samples(boolean several, Listener listener) throws IOException {
    if (!several) {
      sample(listener);
      return;
    }
    json.beginArray();
    while (json.hasNext()) {
      sample(listener);
    }
    json.endArray();
  }

  private void sample(Listener listener) throws IOException {
    json.beginArray();
    double seconds = json.nextDouble();
    String value = json.nextString();
    json.endArray();
    if (!(seconds >= 0 && seconds < 1e11) || !isNumber(value)) {
      throw new UnexpectedException(
          "expected a sample [seconds, \"value\"], found [%s, \"%s\"]"
              .formatted(seconds, Printable.of(value, 40)));
    }
    listener.sample(Math.round(seconds * 1000), value);
  }

  /**
   * A number as the exposition format has it too, so that it can be written as it is: one beyond
   * the range of a double is none there.
   */
  private static boolean isNumber(String value) {
    return switch (value) {
      case "NaN", "+Inf", "-Inf", "Inf" -> true;
      default -> value.length() <= 400 && isDecimal(value);
    };
  }

  /** The value of a sample, infinities as Prometheus writes them. */
  static double number(String value) {
    return switch (value) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(value);
    };
  }

  private static boolean isDecimal(String value) {
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if ("+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digit && isParsed(value);
  }

  private static boolean isParsed(String value) {
    boolean small = value.length() <= LONGEST_FINITE;
    if (small && value.indexOf('e') < 0 && value.indexOf('E') < 0 && isPlain(value)) {
      return true;
    }
    try {
      return Double.isFinite(Double.parseDouble(value));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  /** Digits with at most one point among them, perhaps behind a minus: nearly all values. */
  private static boolean isPlain(String value) {
    int start = value.charAt(0) == '-' ? 1 : 0;
    return value.lastIndexOf('-') < 1
        && value.indexOf('+') < 0
        && value.indexOf('.') == value.lastIndexOf('.')
        && value.length() > start;
  }
}
