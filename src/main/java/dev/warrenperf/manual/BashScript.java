package dev.warrenperf.manual;

import dev.warrenperf.manual.Proposal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Completion for bash: functions that know the commands, and one that proposes. */
final class BashScript {

  private final StringBuilder script = new StringBuilder();

  private BashScript() {}

  static String of(ManualCommand program) {
    BashScript made = new BashScript();
    made.function(
        "commands", "VERB: sets commands", program, each -> "commands=" + words(verbs(each)));
    made.function(
        "options", "VERB: sets options", program, each -> "options=" + words(names(each)));
    made.values(program);
    made.arguments(program);
    return ScriptTemplate.filled("completion.bash", made.script.toString());
  }

  private interface Line {
    String of(ManualCommand command);
  }

  private void function(String name, String told, ManualCommand program, Line line) {
    script.append("\n_warren_perf_" + name + "() { # " + told + "\n  case $1 in\n");
    program.all().forEach(each -> script.append(pattern(each) + line.of(each) + " ;;\n"));
    script.append("  esac\n}\n");
  }

  private static String pattern(ManualCommand command) {
    return "  " + ScriptTemplate.quoted(command.verb()) + ") ";
  }

  private static List<String> verbs(ManualCommand command) {
    return command.commands().stream().map(ManualCommand::word).toList();
  }

  private static List<String> names(ManualCommand command) {
    return command.options().stream().flatMap(option -> option.names().stream()).toList();
  }

  private static String words(List<String> words) {
    return "'" + String.join(" ", words) + "'";
  }

  private void values(ManualCommand program) {
    script.append(
        "\n"
            + "_warren_perf_value() { # VERB OPTION: sets kind, and choices, of the value; kind is"
            + " empty where there is none\n"
            + "  kind='' choices=''\n"
            + "  case $1 in\n");
    program
        .all()
        .forEach(
            command -> {
              script.append(pattern(command)).append("case $2 in\n");
              alike(command)
                  .forEach(
                      (said, names) ->
                          script.append(
                              "    " + String.join(" | ", names) + ") " + said + " ;;\n"));
              script.append("    esac ;;\n");
            });
    script.append("  esac\n}\n");
  }

  /** Names of the options with a value, by what is said of it. */
  private static SortedMap<String, List<String>> alike(ManualCommand command) {
    SortedMap<String, List<String>> alike = new TreeMap<>();
    command.options().stream()
        .filter(ManualOption::takesValue)
        .forEach(
            option ->
                alike
                    .computeIfAbsent(said(option.value()), said -> new ArrayList<>())
                    .addAll(option.names()));
    return alike;
  }

  private static String said(Proposal value) {
    String kind = "kind='" + value.kind().name().toLowerCase(Locale.ROOT) + "'";
    return value.choices().isEmpty() ? kind : kind + " choices=" + words(value.choices());
  }

  private void arguments(ManualCommand program) {
    function(
        "argument",
        "VERB PLACE: sets kind, and choices, of an argument",
        program,
        BashScript::places);
  }

  /** The last of many takes all that follow. */
  private static String places(ManualCommand command) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < command.arguments().size(); i++) {
      ManualArgument argument = command.arguments().get(i);
      String place = argument.many() ? "*" : String.valueOf(i);
      if (argument.value().kind() != Kind.COMMAND) {
        places.add(place + ") " + said(argument.value()) + " ;;");
      }
    }
    if (places.stream().noneMatch(place -> place.startsWith("*"))) {
      places.add("*) kind='none' ;;");
    }
    return places.stream().collect(Collectors.joining(" ", "case $2 in ", " esac"));
  }
}
