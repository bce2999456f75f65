package dev.warrenperf.config;

import dev.warrenperf.judge.TargetSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The schema of project files: the keys of their reader. */
final class SchemaOfProject {

  /** One line that is not taken for an option; a number is read as it is written. */
  private static final String TEXT =
      "^\\s*(?=[^\\s-])[^\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+\\s*$";

  private static final String PATH = TEXT.replace("[^\\s-]", "[^\\s/-]");

  private SchemaOfProject() {}

  static String text() {
    SchemaParts parts = new SchemaParts(Path.of("docs/configuration.md"));
    List<String> keys =
        Stream.concat(
                Stream.of(SchemaFile.KEY), Arrays.stream(ProjectKey.values()).map(ProjectKey::word))
            .toList();
    SchemaNode root =
        parts
            .object(keys, SchemaOfProject::value)
            .requiring(SchemaFile.KEY)
            .with("not", SchemaNode.empty().requiring("run-noise", "calibration").json);
    return parts
        .document(
            ProjectFile.SCHEMA,
            "warren-perf project file",
            "Defaults for options, .warren-perf.yaml: docs/configuration.md.",
            root)
        .text();
  }

  private static SchemaNode value(String name) {
    if (name.equals(SchemaFile.KEY)) {
      return SchemaParts.version(ProjectFile.SCHEMA)
          .described("So that a later format cannot be misread.");
    }
    ProjectKey key =
        Arrays.stream(ProjectKey.values()).filter(each -> each.word().equals(name)).findAny().get();
    return switch (key.kind()) {
      case TEXT -> line(TEXT).described("Default of " + key.option() + ".");
      case WORDS ->
          SchemaNode.oneOrMore(line(TEXT))
              .described("Default of " + key.option() + ": words with commas between, or a list.");
      case FILE ->
          line(PATH)
              .described("Default of " + key.option() + ": a path in the directory of this file.");
      case TARGETS ->
          SchemaNode.anyOf(SchemaNode.choice(TargetSet.BUILT_IN), line(PATH))
              .described(
                  "Default of "
                      + key.option()
                      + ": a built-in name, or a path in the directory of"
                      + " this file.");
      case RUNS ->
          SchemaNode.oneOrMore(line(PATH))
              .described(
                  "Default of "
                      + key.option()
                      + ": a run in the directory of this file, such as"
                      + " runs@latest, or a list of them.");
    };
  }

  private static SchemaNode line(String pattern) {
    return SchemaNode.type("string", "number", "boolean")
        .with("pattern", pattern)
        .with("maxLength", 1000);
  }
}
