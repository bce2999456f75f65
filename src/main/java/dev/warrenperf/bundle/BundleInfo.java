package dev.warrenperf.bundle;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** What {@code run.json} of a bundle says. */
public record BundleInfo(RunInfo run, List<Target> nodes) {

  /** A scraped endpoint; null where nothing is known. Without an address it is only listed. */
  public record Target(String name, String role, Double cores, String url) {}

  /** An address without what may be secret in it: user information, query and fragment. */
  public static String shown(URI url) {
    return url.getScheme()
        + "://"
        + url.getHost()
        + (url.getPort() < 0 ? "" : ":" + url.getPort())
        + (url.getRawPath() == null ? "" : url.getRawPath());
  }

  /** The text of {@code run.json}. */
  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
      json.setHtmlSafe(false);
      json.setSerializeNulls(false);
      write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be written", impossible);
    }
    return Visible.json(text + "\n");
  }

  private void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("format").value(BundleLayout.FORMAT);
    json.name("version").value(run.version());
    json.name("scenario").value(run.scenario());
    json.name("repeat").value(run.repeat());
    json.name("started").value(Objects.toString(run.started(), null));
    json.name("ended").value(Objects.toString(run.ended(), null));
    json.name("interval_s").value(run.intervalSeconds());
    writeMap(json, "labels", run.labels());
    json.name("nodes").beginArray();
    for (Target node : nodes) {
      json.beginObject();
      json.name("name").value(node.name());
      json.name("role").value(node.role());
      json.name("cores").value(node.cores());
      json.name("url").value(node.url());
      json.endObject();
    }
    json.endArray();
    writeList(json, "commands", run.commands());
    writeLoad(json, run.load());
    json.name("exit_code").value(run.exitCode());
    writeMap(json, "environment", run.environment());
    writeList(json, "notes", run.remarks());
    json.endObject();
  }

  private static void writeLoad(JsonWriter json, SortedMap<String, Load> load) throws IOException {
    if (load.isEmpty()) {
      return;
    }
    json.name("load");
    if (load.keySet().equals(Set.of(""))) {
      writeLoad(json, load.get(""));
      return;
    }
    json.beginObject();
    for (Map.Entry<String, Load> phase : load.entrySet()) {
      writeLoad(json.name(phase.getKey()), phase.getValue());
    }
    json.endObject();
  }

  private static void writeLoad(JsonWriter json, Load load) throws IOException {
    json.beginObject();
    if (load.isOpen()) {
      json.name("model").value("open");
      json.name("rate").value(Decimals.text(load.perSecond()) + "/s");
    } else {
      json.name("model").value("closed");
      json.name("clients").value(load.clients());
    }
    json.endObject();
  }

  private static void writeMap(JsonWriter json, String name, Map<String, String> values)
      throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.name(value.getKey()).value(value.getValue());
    }
    json.endObject();
  }

  private static void writeList(JsonWriter json, String name, List<String> values)
      throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
