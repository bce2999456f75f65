package dev.warrenperf.manual;

import dev.warrenperf.manual.Proposal.Kind;
import java.util.ArrayList;
import java.util.List;

/** Completion for zsh: a specification of {@code _arguments} per command. */
final class ZshScript {

  private final StringBuilder script = new StringBuilder();

  private ZshScript() {}

  static String of(ManualCommand program) {
    ZshScript made = new ZshScript();
    program.all().forEach(made::function);
    return ScriptTemplate.filled("completion.zsh", made.script.toString());
  }

  private void function(ManualCommand command) {
    List<String> specifications = new ArrayList<>();
    command.options().forEach(option -> specifications.add(option(option)));
    boolean verbs = !command.commands().isEmpty();
    if (verbs) {
      specifications.add("'1: :->verb' '*:: :->rest'");
    } else {
      arguments(command, specifications);
    }
    script.append("\n" + name(command) + "() {\n");
    script.append("  _arguments -S" + (verbs ? " -C" : "") + " \\\n    ");
    script.append(String.join(" \\\n    ", specifications));
    script.append(verbs ? " && return\n" : "\n");
    if (verbs) {
      verbs(command);
    }
    script.append("}\n");
  }

  private void verbs(ManualCommand command) {
    script.append("  case $state in\n  verb)\n    local -a verbs=(\n");
    for (ManualCommand below : command.commands()) {
      script.append("      " + ScriptTemplate.quoted(below.word() + ":" + below.summary()) + "\n");
    }
    script.append("    )\n    _describe -t commands command verbs\n    ;;\n  rest)\n");
    script.append("    case $line[1] in\n");
    for (ManualCommand below : command.commands()) {
      script.append("    " + below.word() + ") " + name(below) + " ;;\n");
    }
    script.append("    esac\n    ;;\n  esac\n");
  }

  private static String name(ManualCommand command) {
    return "_" + command.page().replace('-', '_') + "_arguments";
  }

  private static String option(ManualOption option) {
    String described =
        "["
            + option.summary().replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
            + "]"
            + (option.takesValue() ? action(option.label(), option.value()) : "");
    String alone = option.many() ? "*" : "(" + String.join(" ", option.names()) + ")";
    List<String> names =
        option.names().stream()
            .map(name -> name + (!option.takesValue() ? "" : name.startsWith("--") ? "=" : "+"))
            .toList();
    return names.size() == 1
        ? ScriptTemplate.quoted((option.many() ? "*" : "") + names.get(0) + described)
        : ScriptTemplate.quoted(alone)
            + "{"
            + String.join(",", names)
            + "}"
            + ScriptTemplate.quoted(described);
  }

  private static void arguments(ManualCommand command, List<String> specifications) {
    for (int i = 0; i < command.arguments().size(); i++) {
      ManualArgument argument = command.arguments().get(i);
      String place =
          argument.value().kind() == Kind.COMMAND
              ? "*:"
              : argument.many() ? "*" : String.valueOf(i + 1);
      specifications.add(ScriptTemplate.quoted(place + action(argument.label(), argument.value())));
    }
  }

  private static String action(String label, Proposal value) {
    String told = label.replace("\\", "\\\\").replace(":", "\\:");
    return ":" + told + ":" + action(value);
  }

  /** Behind a blank the options that {@code _arguments} has for compadd are left out. */
  private static String action(Proposal value) {
    return switch (value.kind()) {
      case NONE -> " ";
      case CHOICE -> "(" + value.words() + ")";
      case LIST -> "_values -s , word " + value.words();
      case FILE -> value.choices().isEmpty() ? "_files" : " _warren_perf_targets " + value.words();
      case DIRECTORY -> "_files -/";
      case RUN -> "_warren_perf_runs";
      case NAMED_FILE -> "_warren_perf_named_file";
      case PHASE -> " _warren_perf_ask phases";
      case TARGET -> " _warren_perf_ask targets";
      case STORED -> " _warren_perf_ask stored";
      case COMMAND -> "_normal";
    };
  }
}
