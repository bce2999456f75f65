package dev.warrenperf.bundle;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.warrenperf.model.Load;
import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code run.json} says of a run. Whatever is not known is null or empty.
 *
 * @param labels facts that the user gave; {@code version} and {@code scenario} among them
 * @param repeat number of the repeat
 * @param ended null while the recording goes on
 * @param intervalSeconds between two scrapes
 * @param commands the benchmark, as it was started
 * @param load how the benchmark asked, by phase; under the empty name what holds where no phase
 *     tells more
 * @param exitCode what the benchmark ended with
 * @param environment facts of the recording machine
 * @param notes for whoever reads the run
 */
public record BundleInfo(
    SortedMap<String, String> labels,
    Integer repeat,
    Instant started,
    Instant ended,
    Double intervalSeconds,
    List<Target> nodes,
    List<String> commands,
    SortedMap<String, Load> load,
    Integer exitCode,
    SortedMap<String, String> environment,
    List<String> notes) {

  /** A scraped endpoint; null where nothing is known. Without an address it is only listed. */
  public record Target(String name, String role, Double cores, String url) {}

  public BundleInfo {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    nodes = List.copyOf(nodes);
    commands = List.copyOf(commands);
    load = Collections.unmodifiableSortedMap(new TreeMap<>(load));
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    notes = List.copyOf(notes);
  }

  /** An address without what may be secret in it: user information, query and fragment. */
  public static String shown(URI url) {
    return url.getScheme()
        + "://"
        + url.getHost()
        + (url.getPort() < 0 ? "" : ":" + url.getPort())
        + (url.getRawPath() == null ? "" : url.getRawPath());
  }

  /** The same run, over. */
  public BundleInfo ended(Instant end, Integer benchmarkExitCode, List<String> furtherNotes) {
    return new BundleInfo(
            labels,
            repeat,
            started,
            end,
            intervalSeconds,
            nodes,
            commands,
            load,
            benchmarkExitCode,
            environment,
            notes)
        .noted(furtherNotes);
  }

  /** The same run, of which is known how its benchmark asked. */
  public BundleInfo asked(SortedMap<String, Load> known) {
    return new BundleInfo(
        labels,
        repeat,
        started,
        ended,
        intervalSeconds,
        nodes,
        commands,
        known,
        exitCode,
        environment,
        notes);
  }

  /** The same run with further notes. */
  BundleInfo noted(List<String> furtherNotes) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(furtherNotes);
    return new BundleInfo(
        labels,
        repeat,
        started,
        ended,
        intervalSeconds,
        nodes,
        commands,
        load,
        exitCode,
        environment,
        all);
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
    json.name("version").value(labels.get("version"));
    json.name("scenario").value(labels.get("scenario"));
    json.name("repeat").value(repeat);
    json.name("started").value(started == null ? null : started.toString());
    json.name("ended").value(ended == null ? null : ended.toString());
    json.name("interval_s").value(intervalSeconds);
    writeMap(json, "labels", labels);
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
    writeList(json, "commands", commands);
    writeLoad(json);
    json.name("exit_code").value(exitCode);
    writeMap(json, "environment", environment);
    writeList(json, "notes", notes);
    json.endObject();
  }

  private void writeLoad(JsonWriter json) throws IOException {
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
