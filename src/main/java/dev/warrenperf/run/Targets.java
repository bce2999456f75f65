package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code targets}: list the built-in files, print one, validate one's own. */
public final class Targets {

  /** The first lines of a file that a user edits; a path is relative to the file itself. */
  static final String SCHEMA_BESIDE =
      """
      # yaml-language-server: $schema=targets.schema.json
      # For an editor that checks and explains: warren-perf schema targets > targets.schema.json
      """;

  private final Console console;

  public Targets(Console console) {
    this.console = console;
  }

  /** Without names the built-in ones are listed. */
  public int run(List<String> names) throws InputException {
    StringBuilder text = new StringBuilder();
    if (names.isEmpty()) {
      for (String name : TargetFile.builtInNames()) {
        text.append(name + "  " + summary(TargetFile.load(name)) + "\n");
      }
    }
    for (String name : names) {
      text.append(shown(name));
    }
    console.print(text);
    return ExitCode.OK.code();
  }

  private static String shown(String name) throws InputException {
    return TargetFile.builtInNames().contains(name)
        ? SCHEMA_BESIDE + TargetFile.builtInText(name)
        : Visible.of(name + ": valid: " + summary(TargetFile.load(name))) + "\n";
  }

  private static String summary(TargetSet targets) {
    // CPU and memory of one entry are two targets of one name
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (Target target : targets.all()) {
      names.computeIfAbsent(target.kind().entry(), entry -> new HashSet<>()).add(target.name());
    }
    return targets.name()
        + names.entrySet().stream()
            .map(entry -> Format.counted(entry.getValue().size(), entry.getKey()))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
