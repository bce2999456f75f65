package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The schemas of target and waiver files are those of their readers; with {@code
 * -Dgolden.update=true} they are written. What a reader takes a schema takes; what it refuses a
 * schema refuses where it can say so.
 */
class ConfigSchemasTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /**
   * Files that only a reader can refuse: what is wrong lies between values, or in their meaning.
   */
  private static final Set<String> BEYOND_SCHEMAS =
      Set.of(
          // a ceiling fits the limit of its target, which stands in another file
          "config/bad-waivers/ceiling-size-for-a-latency.yaml",
          "config/bad-waivers/ceiling-without-unit.yaml",
          // names are unique
          "config/bad-waivers/twice-by-another-name.yaml",
          "config/bad-waivers/twice.yaml",
          "config/bad/duplicate-names.yaml",
          // something, wherever it stands, is promised
          "config/bad/failover-without-limit.yaml",
          "config/bad/no-targets.yaml",
          "config/bad/watched-only.yaml",
          // YAML folds a limit behind a bare >, which a schema does not see
          "fuzz/target-file/block.yaml");

  private static final JsonSchema TARGETS = schema(SchemaOfTargets.text());
  private static final JsonSchema WAIVERS = schema(SchemaOfWaivers.text());

  private static JsonSchema schema(String text) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
  }

  private static boolean isOfWaivers(String text) {
    return text.contains(WaiverFile.SCHEMA)
        || Pattern.compile("(?m)^waivers:").matcher(text).find();
  }

  /** What an editor says; a file that is no YAML is refused by YAML itself. */
  private static Set<String> faults(String text) {
    Object root;
    try {
      root = new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (YamlEngineException | IllegalArgumentException noYaml) {
      return Set.of("no YAML");
    }
    if (isDeep(root, 0)) {
      return Set.of("no JSON"); // nor has a value that holds itself a place in any
    }
    return faults(isOfWaivers(text) ? WAIVERS : TARGETS, root);
  }

  private static boolean isDeep(Object value, int depth) {
    if (value instanceof Map<?, ?> mapping) {
      return depth > 100 || mapping.values().stream().anyMatch(each -> isDeep(each, depth + 1));
    }
    return value instanceof List<?> list
        && (depth > 100 || list.stream().anyMatch(each -> isDeep(each, depth + 1)));
  }

  private static Set<String> faults(JsonSchema schema, Object root) {
    String json = new GsonBuilder().serializeNulls().create().toJson(root);
    return schema.validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  private static boolean isRead(String text, TargetSet targets) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      if (isOfWaivers(text)) {
        WaiverFile.read("waivers", in, targets);
      } else {
        TargetFile.read("targets", in);
      }
      return true;
    } catch (InputException refused) {
      return false;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"targets", "waivers"})
  void each_is_generated_from_its_readers(String name) throws IOException {
    String text = name.equals("targets") ? SchemaOfTargets.text() : SchemaOfWaivers.text();
    Path file = Path.of("docs", name + ".schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertEquals(text, Files.readString(file));
  }

  @Test
  void built_in_files_are_accepted() {
    for (String name : TargetFile.builtInNames()) {
      assertEquals(Set.of(), faults(TargetFile.builtInText(name)), name);
    }
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String document : List.of("targets", "waivers", "failover", "comparison", "inputs")) {
      Pattern.compile("(?ms)^```yaml\\n(.*?)^```$")
          .matcher(Files.readString(Path.of("docs", document + ".md")))
          .results()
          .map((MatchResult match) -> match.group(1))
          .map(
              text ->
                  text.contains("schema:") ? text : "schema: " + TargetFile.SCHEMA + "\n" + text)
          .forEach(examples::add);
    }
    return examples;
  }

  @Test
  void every_example_of_the_documents_is_accepted() throws IOException {
    List<String> examples = examples();
    assertTrue(examples.size() > 10, "only " + examples.size());
    for (String example : examples) {
      assertEquals(Set.of(), faults(example), example);
    }
  }

  private static Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        if (file.toString().endsWith(".yaml")) {
          files.put(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static TargetSet targetsBeside(Path file) throws InputException, IOException {
    try (Stream<Path> beside = Files.list(file.getParent())) {
      for (Path other : (Iterable<Path>) beside.sorted()::iterator) {
        if (other.toString().endsWith(".yaml")) {
          String text = new String(Files.readAllBytes(other), StandardCharsets.UTF_8);
          if (!isOfWaivers(text) && isRead(text, null)) {
            return TargetFile.load(other.toString());
          }
        }
      }
    }
    return TargetFile.load(TargetSet.BUILT_IN.get(0));
  }

  /** The names of files that only the reader refuses are written down, and no others are so. */
  @Test
  void what_is_read_is_accepted_and_what_is_refused_is_refused() throws Exception {
    Set<String> onlyRead = new TreeSet<>();
    Set<String> beyond = new TreeSet<>();
    int read = 0;
    for (Map.Entry<Path, String> file : files().entrySet()) {
      String text = file.getValue();
      boolean accepted = faults(text).isEmpty();
      boolean taken = isRead(text, targetsBeside(file.getKey()));
      read += taken ? 1 : 0;
      if (taken && !accepted) {
        onlyRead.add(file.getKey() + ": " + faults(text));
      }
      if (accepted && !taken) {
        beyond.add(RESOURCES.relativize(file.getKey()).toString());
      }
    }
    assertEquals(Set.of(), onlyRead);
    assertEquals(BEYOND_SCHEMAS, beyond);
    assertTrue(read > 40, "only " + read);
  }

  /** One more key in any mapping that has keys of its own is one too many for both. */
  @Test
  void an_unknown_key_is_refused_wherever_it_stands() throws Exception {
    int tried = 0;
    for (String example : examples()) {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(example);
      List<Map<Object, Object>> mappings = new ArrayList<>();
      collect(root, mappings);
      for (Map<Object, Object> mapping : mappings) {
        mapping.put("zzz", 1);
        Set<String> faults = faults(isOfWaivers(example) ? WAIVERS : TARGETS, root);
        mapping.remove("zzz");
        boolean named = mapping.keySet().stream().allMatch(key -> isName(key, example));
        assertEquals(named, faults.isEmpty(), mapping.toString());
        tried++;
      }
    }
    assertTrue(tried > 60, "only " + tried);
  }

  /** Keys of {@code observations} are names of operations. */
  private static boolean isName(Object key, String example) {
    return example.contains("observations: {" + key + ": ");
  }

  @SuppressWarnings("unchecked") // as YAML was loaded
  private static void collect(Object value, List<Map<Object, Object>> mappings) {
    if (value instanceof Map<?, ?> mapping) {
      mappings.add((Map<Object, Object>) mapping);
      new LinkedHashMap<>(mapping).values().forEach(inner -> collect(inner, mappings));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, mappings));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations: [{name: A, histogram: a, quantiles: {p50: 500ms}}]",
        "operations: [{name: A, histogram: a, quantiles: {p50: '> 500ms'}}]",
        "operations: [{name: A, histogram: a, quantiles: {p100: < 1s}}]",
        "operations: [{name: A, histogram: a, quantiles: {p0: < 1s}}]",
        "operations: [{name: A, histogram: a, quantiles: {}}]",
        "operations: [{name: A, histogram: a, mean: < 5/s}]",
        "operations: [{name: A, histogram: a, mean: {acceptable: < 5s}}]",
        "operations: [{name: A, histogram: a, mean: {target: < 5s, critical: < 9s}}]",
        "operations: [{name: A, histogram: a, mean: < 5s, required: maybe}]",
        "operations: [{name: A, mean: < 5s}]",
        "operations: [{histogram: a, mean: < 5s}]",
        "operations: [{name: A, samples: a, unit: ms, mean: < 5s}]",
        "operations: {name: A, histogram: a, mean: < 5s}",
        "throughput: [{name: A, counter: a, rate: '> 5s'}]",
        "throughput: [{name: A, counter: a, rate: '> 5/s', kind: other}]",
        "throughput: [{name: A, counter: a, rate: '> 5/s', kind: delivered, over: 5s}]",
        "throughput: [{name: A, counter: a, rate: '> 5/s', offered: {load: true, counter: b}}]",
        "throughput: [{name: A, counter: a, rate: '> 5/s', backlog: {min: 5}}]",
        "ratios: [{name: A, of: a, to: b, max: 5%, min: 1%}]",
        "ratios: [{name: A, of: a, to: b}]",
        "gauges: [{name: A, gauge: a, max: '5'}]",
        "gauges: [{name: A, gauge: a, max: < 5, across: mean}]",
        "resources: [{name: A}]",
        "resources: [{name: A, memory: < 5GB, cores: 4}]",
        "resources: [{name: A, cpu: < 5s}]",
        "resources: [{name: A, cpu: < 5%, cores: 0}]",
        "failover: '> 10s'",
        "failover: [{leaderless: < 10s}]",
        "failover: {leaderless: < 10s, refresh: 5}",
        "failover: < 5s\nvalid: {benchmark: 1}",
        "failover: < 5s\nvalid: {snapshots: 0}",
        "failover: < 5s\nvalid: {length: < 5}",
        "name: nothing",
      })
  void wrong_targets_are_refused_by_both(String text) {
    String file = "schema: " + TargetFile.SCHEMA + "\n" + text + "\n";
    assertFalse(isRead(file, null), text);
    assertFalse(faults(file).isEmpty(), text);
    assertFalse(faults(text).isEmpty(), "no schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operation: Service Create, ceiling: < 4s",
        "operation: Service Create, quantile: p99, mean: true, ceiling: < 4s",
        "operation: Service Create, gauge: Tasks, quantile: p99, ceiling: < 4s",
        "operation: Service Create, quantile: p99, use: cpu, ceiling: < 4s",
        "operation: Service Create, mean: false, ceiling: < 4s",
        "operation: Service Create, quantile: p99, ceiling: 4s",
        "operation: Service Create, quantile: p99",
        "operation: Service Create, change: true, ceiling: < 4s",
        "resource: Manager Node, ceiling: < 4%",
        "resource: Manager Node, use: disk, ceiling: < 4%",
        "failover: Leader Failover, change: true, ceiling: 4%",
        "gauge: Concurrent Tasks, mean: true, ceiling: '> 4'",
        "ceiling: < 4s",
      })
  void wrong_waivers_are_refused_by_both(String keys) throws Exception {
    TargetSet targets = TargetFile.load("warren-1.3");
    String entry = "waivers: [{" + keys + ", reason: r, expires: 2026-12-31}]\n";
    String file = "schema: " + WaiverFile.SCHEMA + "\n" + entry;
    assertFalse(isRead(file, targets), keys);
    assertFalse(faults(file).isEmpty(), keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expires: 31.12.2026", "expires: 2026-13-01", "link: http://a/b"})
  void wrong_facts_of_waivers_are_refused_by_both(String fact) throws Exception {
    String rest = fact.startsWith("link") ? ", expires: 2026-12-31" : "";
    String file =
        "schema: "
            + WaiverFile.SCHEMA
            + "\nwaivers: [{operation: Service Create, quantile: p99, ceiling: < 4s, reason: r, "
            + fact
            + rest
            + "}]\n";
    assertFalse(isRead(file, TargetFile.load("warren-1.3")));
    assertFalse(faults(file).isEmpty());
  }
}
