package dev.warrenperf.input.bundle;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.TextFile;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.JsonValue;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What {@code run.json} tells.
 *
 * @param recorded whether it describes a bundle, whose format is known
 * @param info what it tells of the run; environment flattened, nested keys joined by dots, numbers
 *     as they were written
 * @param nodes in the order of the file: one without a {@code url} is not scraped
 */
public record RunJson(boolean recorded, RunInfo info, List<Node> nodes) {

  public static final RunJson UNTOLD = new RunJson(false, RunInfo.unknown(), List.of());

  private static final int MOST_BYTES = 4 << 20;

  /**
   * Reads the file.
   *
   * @throws MalformedInputException {@code file:line:column: expected ..., found ...} where it is
   *     no JSON, else with the name of the member
   * @throws MissingInputException when it cannot be read
   */
  public static RunJson read(BodySource source, String path)
      throws MalformedInputException, MissingInputException {
    String origin = source.origin(path);
    TextFile file;
    try {
      file = TextFile.read(source, path, MOST_BYTES);
    } catch (IOException e) {
      throw new MissingInputException(Failures.at(origin, e).getMessage(), e);
    }
    if (file.truncated()) {
      throw new MalformedInputException(origin + ": expected at most 4 MiB, found more");
    }
    return parse(file.text(), origin);
  }

  static RunJson parse(String text, String origin) throws MalformedInputException {
    try {
      JsonValue json = JsonValue.parse(text).object("an object");
      checkFormat(json.get("format"));
      return new RunJson(json.get("format").isKnown(), info(json), nodes(json.get("nodes")));
    } catch (JsonFault fault) {
      throw new MalformedInputException(Printable.of(fault.in(origin)), fault);
    }
  }

  private static RunInfo info(JsonValue json) throws JsonFault {
    EnvironmentFacts facts = new EnvironmentFacts(json);
    SortedMap<String, String> labels = facts.labels();
    for (String name : List.of("version", "scenario")) {
      String told = labelled(json, name).text();
      if (told != null) {
        labels.put(name, told);
      }
    }
    return new RunInfo(
        labels,
        whole(json.get("repeat")),
        instant(json.get("started")),
        ended(json),
        positive(json.get("interval_s")),
        json.get("commands").texts().stream().map(RedactedCommand::text).toList(),
        LoadFields.of(json.get("load")),
        whole(json.get("exit_code")),
        facts.facts(),
        json.get("notes").texts());
  }

  private static JsonValue labelled(JsonValue json, String name) throws JsonFault {
    return json.get(name).isKnown() ? json.get(name) : json.get("labels").get(name);
  }

  private static void checkFormat(JsonValue format) throws JsonFault {
    String text = format.text();
    if (text != null && !text.equals(BundleLayout.FORMAT)) {
      throw format.fault(
          "the format " + BundleLayout.FORMAT + ", the only one that this version reads");
    }
  }

  private static Integer whole(JsonValue value) throws JsonFault {
    BigDecimal number = value.number();
    if (number == null) {
      return null;
    }
    try {
      int whole = number.intValueExact();
      if (whole >= 0) {
        return whole;
      }
    } catch (ArithmeticException ignored) {
      // said below, together with negative numbers
    }
    throw value.fault("a whole number from 0 to 2147483647");
  }

  private static Double positive(JsonValue value) throws JsonFault {
    BigDecimal number = value.number();
    if (number == null) {
      return null;
    }
    double positive = number.doubleValue();
    if (!(positive > 0 && positive < Double.POSITIVE_INFINITY)) {
      throw value.fault("a number above 0");
    }
    return positive;
  }

  private static Instant instant(JsonValue value) throws JsonFault {
    String text = value.text();
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw value.fault("an instant such as 2026-01-31T12:00:00Z");
    }
  }

  private static Instant ended(JsonValue json) throws JsonFault {
    Instant started = instant(json.get("started"));
    Instant ended = instant(json.get("ended"));
    if (started != null && ended != null && ended.isBefore(started)) {
      throw json.get("ended").fault("an instant that is not before 'started'");
    }
    return ended;
  }

  private static List<Node> nodes(JsonValue json) throws JsonFault {
    List<JsonValue> items = json.items();
    if (items.size() > RunInput.MOST_NODES) {
      throw json.fault("at most " + RunInput.MOST_NODES + " nodes");
    }
    List<Node> nodes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonValue node : items) {
      JsonValue named = node.object("an object with the fields of a node").get("name");
      String name = named.text();
      if (name == null || name.isEmpty()) {
        throw named.fault("the name of a node");
      }
      if (!names.add(name)) {
        throw named.fault("each node once");
      }
      nodes.add(
          new Node(
              Printable.of(name),
              node.get("role").text(),
              node.get("url").text() != null,
              positive(node.get("cores"))));
    }
    return nodes;
  }
}
