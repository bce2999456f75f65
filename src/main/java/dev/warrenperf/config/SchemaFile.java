package dev.warrenperf.config;

import dev.warrenperf.model.MalformedInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A YAML file whose key {@code schema} says by which rules it is read. */
final class SchemaFile {

  /** The name of the key. */
  static final String KEY = "schema";

  private final String schema;
  private final Problems problems;

  private SchemaFile(String schema, Problems problems) {
    this.schema = schema;
    this.problems = problems;
  }

  /**
   * @param schema that it has to name
   * @param what it is, for messages: {@code "a target file"}
   * @param keys of the whole
   * @throws MalformedInputException with all problems that were found
   */
  static <T> T read(
      String origin,
      String text,
      String schema,
      String what,
      List<String> keys,
      Function<Entry, T> reader)
      throws MalformedInputException {
    Problems problems = new Problems(origin);
    SchemaFile file = new SchemaFile(schema, problems);
    Value root = file.compose(text);
    T read = null;
    if (root != null && !file.isOther(root)) {
      Entry entry = new Entry(root, what, keys);
      if (!entry.has(KEY)) {
        entry.fault("expected schema: " + schema + ", found no schema");
      }
      read = reader.apply(entry);
    }
    if (!problems.isEmpty()) {
      throw problems.toException();
    }
    return read;
  }

  /** The root, which knows its place; null when the text is empty or, as problems say, broken. */
  private Value compose(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(ShallowParser.MOST_ALIASES)
            // the text is short already, and this limit would be told without a place
            .setCodePointLimit(Integer.MAX_VALUE)
            // told with its place, as any other unknown key
            .setAllowNonScalarKeys(true)
            .build();
    StreamReader reader = new StreamReader(settings, text);
    ParserImpl parser = new ParserImpl(settings, reader);
    try {
      Optional<Node> root = new Composer(settings, new ShallowParser(parser)).getSingleNode();
      if (root.isEmpty()) {
        problems.add(1, 1, "expected schema: " + schema + ", found an empty file");
      }
      return root.map(node -> new Value(node, problems)).orElse(null);
    } catch (YamlEngineException fault) {
      new YamlFaults(text, problems).add(fault);
    } catch (IllegalArgumentException notCaughtThere) {
      // the library reads the digits of an escape before it looks whether there are any
      problems.add(
          reader.getLine() + 1,
          reader.getColumn() + 1,
          "expected hexadecimal digits behind a backslash, found others or the end of the file");
    }
    return null;
  }

  /** A file of another version follows other rules, so nothing else in it is judged. */
  private boolean isOther(Value root) {
    Value named =
        root.entries().stream()
            .filter(entry -> KEY.equals(entry.getKey().scalar()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    boolean other = named != null && !schema.equals(named.scalar());
    if (other) {
      named.expected("schema " + schema + ", the only one supported");
    }
    return other;
  }
}
