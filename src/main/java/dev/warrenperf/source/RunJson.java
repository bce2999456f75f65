package dev.warrenperf.source;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code run.json} tells; null or empty where it tells nothing.
 *
 * @param recorded whether it describes a bundle, whose format is known
 * @param load how the benchmark asked, as {@link dev.warrenperf.model.RunDescription} has it
 * @param exitCode what the benchmark ended with
 * @param nodes in the order of the file; one without a {@code url} is not scraped
 * @param environment flattened, nested keys joined by dots, numbers as they were written
 */
record RunJson(
    boolean recorded,
    String version,
    String scenario,
    Integer repeat,
    Instant started,
    Instant ended,
    Double intervalSeconds,
    List<Node> nodes,
    SortedMap<String, String> environment,
    List<String> commands,
    SortedMap<String, Load> load,
    Integer exitCode,
    List<String> notes) {

  static final RunJson UNTOLD =
      new RunJson(
          false,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          new TreeMap<>(),
          List.of(),
          new TreeMap<>(),
          null,
          List.of());

  private static final int MOST_BYTES = 4 << 20;

  /**
   * Reads the file.
   *
   * @throws MalformedInputException {@code file:line:column: expected ..., found ...}
   * @throws MissingInputException when it cannot be read
   */
  static RunJson read(BodySource source, String path)
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
      int broken = text.indexOf('\ufffd');
      if (broken >= 0) {
        throw new Json.Fault(broken, "expected UTF-8, found another byte");
      }
      return of(JsonFields.of(JsonParser.parse(text), "an object"));
    } catch (Json.Fault fault) {
      throw new MalformedInputException(
          origin + ":" + place(text, fault.offset()) + ": " + fault.getMessage(), fault);
    }
  }

  private static String place(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    long line = 1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int column = 1 + text.substring(lineStart, offset).getBytes(StandardCharsets.UTF_8).length;
    return line + ":" + column;
  }

  private static RunJson of(JsonFields fields) throws Json.Fault {
    JsonFields labels = fields.object("labels");
    Instant started = instant(fields, "started");
    Instant ended = instant(fields, "ended");
    if (started != null && ended != null && ended.isBefore(started)) {
      throw fields.fault("ended", "an instant that is not before 'started'");
    }
    checkFormat(fields);
    return new RunJson(
        fields.has("format"),
        fields.has("version") ? fields.text("version") : labels.text("version"),
        fields.has("scenario") ? fields.text("scenario") : labels.text("scenario"),
        whole(fields, "repeat"),
        started,
        ended,
        positive(fields, "interval_s"),
        nodes(fields),
        EnvironmentFacts.of(fields),
        fields.texts("commands"),
        LoadFields.of(fields),
        whole(fields, "exit_code"),
        fields.texts("notes"));
  }

  private static void checkFormat(JsonFields fields) throws Json.Fault {
    String format = fields.text("format");
    if (format != null && !format.equals(BundleLayout.FORMAT)) {
      throw fields.fault(
          "format", "the format " + BundleLayout.FORMAT + ", the only one that this version reads");
    }
  }

  private static Integer whole(JsonFields fields, String key) throws Json.Fault {
    BigDecimal number = fields.number(key);
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
    throw fields.fault(key, "a whole number from 0 to 2147483647");
  }

  private static Double positive(JsonFields fields, String key) throws Json.Fault {
    BigDecimal number = fields.number(key);
    if (number == null) {
      return null;
    }
    double value = number.doubleValue();
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw fields.fault(key, "a number above 0");
    }
    return value;
  }

  private static Instant instant(JsonFields fields, String key) throws Json.Fault {
    String text = fields.text(key);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw fields.fault(key, "an instant such as 2026-01-31T12:00:00Z");
    }
  }

  private static List<Node> nodes(JsonFields fields) throws Json.Fault {
    List<Node> nodes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (fields.items("nodes").size() > TreeRun.MOST_NODES) {
      throw fields.fault("nodes", "at most " + TreeRun.MOST_NODES + " nodes");
    }
    for (Json item : fields.items("nodes")) {
      JsonFields node = JsonFields.of(item, "an object with the fields of a node");
      String name = node.text("name");
      if (name == null || name.isEmpty()) {
        throw node.fault("name", "the name of a node");
      }
      if (!names.add(name)) {
        throw node.fault("name", "each node once");
      }
      nodes.add(
          new Node(
              Printable.of(name),
              node.text("role"),
              node.text("url") != null,
              positive(node, "cores")));
    }
    return nodes;
  }
}
