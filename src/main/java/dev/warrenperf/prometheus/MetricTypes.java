package dev.warrenperf.prometheus;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.PlainName;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The types of metrics, which a server keeps apart from samples, if at all. */
final class MetricTypes {

  private static final Set<String> TEXT_TYPES = Set.of("counter", "gauge", "histogram", "summary");
  private static final int MOST = 100_000;

  private final Map<String, String> types = new TreeMap<>();

  private MetricTypes() {}

  /** By family; without those of which targets tell different types. Empty when not available. */
  static Map<String, String> of(ApiClient client) throws InterruptedException {
    MetricTypes reader = new MetricTypes();
    try {
      client.metadata(reader::read);
    } catch (IOException | MalformedInputException none) {
      // not every server has them, and no figure depends on them
      return Map.of();
    }
    reader.types.values().removeIf(type -> !TEXT_TYPES.contains(type));
    return reader.types;
  }

  private void read(JsonReader json) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String family = json.nextName();
      json.beginArray();
      while (json.hasNext()) {
        String type = type(json);
        if (types.size() < MOST && PlainName.ofMetric(family)) {
          types.merge(family, type, (one, other) -> one.equals(other) ? one : "");
        }
      }
      json.endArray();
    }
    json.endObject();
  }

  private static String type(JsonReader json) throws IOException {
    String type = "";
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("type") && json.peek() == JsonToken.STRING) {
        type = json.nextString();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return type;
  }
}
