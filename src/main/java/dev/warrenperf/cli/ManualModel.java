package dev.warrenperf.cli;

import dev.warrenperf.manual.ManualArgument;
import dev.warrenperf.manual.ManualCommand;
import dev.warrenperf.manual.ManualOption;
import dev.warrenperf.manual.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands as they are declared, for whoever describes them outside of the program. */
final class ManualModel {

  private static final String EXAMPLES = "Examples:";

  private ManualModel() {}

  /** A command with all below it. */
  static ManualCommand of(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    return new ManualCommand(
        List.of(spec.qualifiedName(" ").split(" ", -1)),
        synopsis(line),
        description(spec),
        spec.positionalParameters().stream().flatMap(ManualModel::arguments).toList(),
        groups(spec),
        line.getSubcommands().values().stream().map(ManualModel::of).toList(),
        exitCodes(spec),
        examples(spec));
  }

  /** Without the indentation that aligns its lines. */
  private static List<String> synopsis(CommandLine line) {
    return new Help(line.getCommandSpec(), Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .lines()
        .map(String::strip)
        .toList();
  }

  private static List<String> description(CommandSpec spec) {
    return Stream.of(spec.usageMessage().description())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(ManualModel::plain)
        .toList();
  }

  private static Map<String, List<ManualOption>> groups(CommandSpec spec) {
    Map<String, List<ManualOption>> groups = new LinkedHashMap<>();
    HelpGroup.of(spec)
        .forEach(
            (heading, options) ->
                groups.put(heading, options.stream().map(ManualModel::option).toList()));
    return groups;
  }

  private static ManualOption option(OptionSpec option) {
    List<String> names = new ArrayList<>(Arrays.asList(option.names()));
    names.sort(Comparator.comparingInt(String::length));
    String description = plain(String.join(" ", option.description()));
    boolean flag = option.arity().max() == 0;
    return new ManualOption(
        names,
        flag ? "" : option.paramLabel(),
        option.isMultiValue(),
        description,
        flag
            ? Proposal.of(Proposal.Kind.NONE)
            : ProposedValues.of(option.longestName(), option.paramLabel(), description));
  }

  /** A label of several words stands for several arguments. */
  private static Stream<ManualArgument> arguments(PositionalParamSpec argument) {
    String label = argument.paramLabel();
    String description = plain(String.join(" ", argument.description()));
    boolean many = argument.arity().max() > 1;
    if (label.equals(RecordCommand.FOREIGN)) {
      return Stream.of(
          new ManualArgument(label, many, description, Proposal.of(Proposal.Kind.COMMAND)));
    }
    String[] labels = label.split(" ", -1);
    String last = labels[labels.length - 1];
    return Stream.of(labels)
        .map(
            each ->
                new ManualArgument(
                    each,
                    many && each.equals(last),
                    description,
                    ProposedValues.of("", each, description)));
  }

  private static SortedMap<Integer, String> exitCodes(CommandSpec spec) {
    SortedMap<Integer, String> codes = new TreeMap<>();
    spec.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> codes.put(Integer.valueOf(code), meaning));
    return codes;
  }

  private static List<String> examples(CommandSpec spec) {
    List<String> footer = List.of(spec.usageMessage().footer());
    return footer.stream()
        .skip(footer.indexOf(EXAMPLES) + 1L)
        .filter(line -> line.startsWith("  "))
        .map(line -> plain(line.strip()))
        .toList();
  }

  /** Picocli's texts are formats of printf, in which it has put default values as they are. */
  private static String plain(String text) {
    return text.replace("%%", "%");
  }
}
