package dev.warrenperf.config;

import dev.warrenperf.files.ProjectDirectory;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Project files: YAML as {@code docs/configuration.md} describes it. */
public final class ProjectFile {

  /** The version of the format that is read. */
  public static final String SCHEMA = "warren-perf/project/1";

  private static final String WHAT = "a project file";
  private static final int LONGEST = 1000;

  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(SchemaFile.KEY), Arrays.stream(ProjectKey.values()).map(ProjectKey::word))
          .toList();

  /**
   * The values of a key.
   *
   * @param values at least one; paths as they are named from the working directory
   * @param place where the first stands: {@code file:line:column}
   * @param missing the file that is not there, as it stands there; null where all are. Runs may be
   *     selected, and are looked for by who loads them
   */
  public record Setting(List<String> values, String place, String missing) {}

  private final ProjectDirectory directory;

  private ProjectFile(ProjectDirectory directory) {
    this.directory = directory;
  }

  /**
   * Reads the file of a project.
   *
   * @return what it sets
   * @throws MissingInputException when there is no such file or it cannot be read
   * @throws MalformedInputException when it is not what the format asks for, or a path in it leads
   *     out of its directory; {@code file:line:column: expected ..., found ...}, a line a fault
   */
  public static Map<ProjectKey, Setting> read(ProjectDirectory directory)
      throws MissingInputException, MalformedInputException {
    String text = YamlText.load(directory.name(), WHAT);
    ProjectFile file = new ProjectFile(directory);
    return SchemaFile.read(directory.name(), text, SCHEMA, WHAT, KEYS, file::settings);
  }

  private Map<ProjectKey, Setting> settings(Entry root) {
    Map<ProjectKey, Setting> settings = new EnumMap<>(ProjectKey.class);
    for (ProjectKey key : ProjectKey.values()) {
      Setting setting = root.get(key.word(), value -> setting(key, value));
      if (setting != null) {
        settings.put(key, setting);
      }
    }
    if (settings.containsKey(ProjectKey.RUN_NOISE)
        && settings.containsKey(ProjectKey.CALIBRATION)) {
      root.fault("expected run-noise or calibration, found both");
    }
    return Collections.unmodifiableMap(settings);
  }

  private Setting setting(ProjectKey key, Value value) {
    List<String> values =
        switch (key.kind()) {
          case TEXT -> texts(List.of(value), key);
          case WORDS -> {
            List<String> words = texts(several(value, key), key);
            yield words.isEmpty() ? words : List.of(String.join(",", words));
          }
          case FILE, TARGETS -> paths(List.of(value), key);
          case RUNS -> paths(several(value, key), key);
        };
    return values.isEmpty() ? null : new Setting(values, value.place(), missing(key, values));
  }

  private String missing(ProjectKey key, List<String> paths) {
    boolean looked = key.kind() == ProjectKey.Kind.FILE || key.kind() == ProjectKey.Kind.TARGETS;
    return paths.stream()
        .filter(path -> looked && !isBuiltIn(path, key) && !directory.holds(path))
        .findFirst()
        .orElse(null);
  }

  private static boolean isBuiltIn(String text, ProjectKey key) {
    return key.kind() == ProjectKey.Kind.TARGETS && TargetSet.BUILT_IN.contains(text);
  }

  private static List<Value> several(Value value, ProjectKey key) {
    List<Value> several = value.isList() ? value.items() : List.of(value);
    if (several.isEmpty()) {
      value.fault("expected a value of " + key.word() + " or a list of them, found an empty list");
    }
    return several;
  }

  private static List<String> texts(List<Value> values, ProjectKey key) {
    return values.stream().map(value -> text(value, key)).filter(Objects::nonNull).toList();
  }

  /** One that begins like an option could be taken for one. */
  private static String text(Value value, ProjectKey key) {
    String what = "a value of " + key.word();
    String text = value.line(what, LONGEST);
    if (text == null || text.codePoints().anyMatch(Visible::breaksLines)) {
      return null; // a problem already
    }
    if (!text.startsWith("-")) {
      return text;
    }
    value.expected(what + " that does not begin with a hyphen");
    return null;
  }

  private List<String> paths(List<Value> values, ProjectKey key) {
    List<String> paths = new ArrayList<>();
    for (Value value : values) {
      String text = text(value, key);
      if (text != null) {
        paths.add(path(text, value, key));
      }
    }
    return paths;
  }

  private String path(String text, Value value, ProjectKey key) {
    if (isBuiltIn(text, key)) {
      return text;
    }
    String inside = directory.inside(text);
    if (inside == null) {
      value.expected("a path in the directory of this file or below");
      return "";
    }
    return isBuiltIn(inside, key) ? "./" + inside : inside;
  }
}
