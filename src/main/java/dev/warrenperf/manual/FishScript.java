package dev.warrenperf.manual;

import dev.warrenperf.manual.Proposal.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Completion for fish: a line per command, option and argument. */
final class FishScript {

  private final StringBuilder script = new StringBuilder();

  private FishScript() {}

  static String of(ManualCommand program) {
    FishScript made = new FishScript();
    made.verbs(program);
    program.all().forEach(made::command);
    return ScriptTemplate.filled("completion.fish", made.script.toString());
  }

  /** Which options take the next word, and which verbs there are below which. */
  private void verbs(ManualCommand program) {
    List<String> taking =
        program
            .all()
            .flatMap(command -> command.options().stream())
            .filter(ManualOption::takesValue)
            .flatMap(option -> option.names().stream())
            .distinct()
            .sorted()
            .toList();
    script.append("set -g __warren_perf_taking " + String.join(" ", taking) + "\n");
    List<String> verbs =
        program.all().map(ManualCommand::verb).filter(verb -> !verb.isEmpty()).toList();
    script.append(
        "set -g __warren_perf_verbs "
            + verbs.stream().map(FishScript::quoted).collect(Collectors.joining(" "))
            + "\n");
  }

  private void command(ManualCommand command) {
    String here = "complete -c warren-perf -n " + quoted("__warren_perf_is " + quotedVerb(command));
    script.append("\n# " + String.join(" ", command.path()) + "\n");
    for (ManualCommand below : command.commands()) {
      script.append(here + " -f -a " + below.word() + " -d " + quoted(below.summary()) + "\n");
    }
    for (ManualOption option : command.options()) {
      script.append(here + names(option) + value(option) + " -d " + quoted(option.summary()));
      script.append('\n');
    }
    for (int i = 0; i < command.arguments().size(); i++) {
      ManualArgument argument = command.arguments().get(i);
      if (argument.value().kind() != Kind.NONE) {
        script.append(
            "complete -c warren-perf -n "
                + quoted("__warren_perf_is " + quotedVerb(command) + " " + places(argument, i))
                + proposed(argument.value())
                + "\n");
      }
    }
  }

  private static String places(ManualArgument argument, int place) {
    return argument.many() ? place + " more" : String.valueOf(place);
  }

  private static String quotedVerb(ManualCommand command) {
    return "\"" + command.verb() + "\"";
  }

  private static String names(ManualOption option) {
    return option.names().stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
  }

  private static String value(ManualOption option) {
    return option.takesValue() ? " -r" + proposed(option.value()) : "";
  }

  private static String proposed(Proposal value) {
    return switch (value.kind()) {
      case NONE -> " -f";
      case CHOICE -> " -f -a " + quoted(value.words());
      case LIST -> " -f -a " + quoted("(__warren_perf_list " + value.words() + ")");
      case FILE -> value.choices().isEmpty() ? " -F" : " -F -a " + quoted(value.words());
      case DIRECTORY -> " -f -a " + quoted("(__fish_complete_directories (commandline -ct) '')");
      case RUN -> " -F -a " + quoted("(__warren_perf_selectors)");
      case NAMED_FILE -> " -F";
      case PHASE -> " -f -a " + quoted("(__warren_perf_ask phases)");
      case TARGET -> " -f -a " + quoted("(__warren_perf_ask targets)");
      case STORED -> " -f -a " + quoted("(__warren_perf_ask stored)");
      case COMMAND -> " -F";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
