package dev.warrenperf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of all commands under headings, in the order in which help lists them. */
enum HelpGroup {
  NODES(
      "Nodes and schedule",
      "--node",
      "--nodes",
      "--interval",
      "--duration",
      "--timeout",
      "--max-bytes",
      "--sync",
      "--repeat",
      "--interleave",
      "--setup",
      "--seed"),
  RUN(
      "Run",
      "--phase",
      "--from",
      "--to",
      "--warmup",
      "--scenario",
      "--samples",
      "--label",
      "--role",
      "--draft",
      "--cluster-info",
      "--no-command"),
  JUDGING("Judging", "--targets", "--waivers", "--fail-on", "--watch"),
  OUTPUT(
      "Output",
      "--output",
      "--full",
      "--format",
      "--openmetrics",
      "--report",
      "--keep-bundles",
      "--width",
      "--color",
      "--ascii",
      "--templates"),
  COMPARING(
      "Comparing",
      "--baseline",
      "--margin",
      "--run-noise",
      "--calibration",
      "--require-comparable",
      "--any-baseline",
      "--look"),
  SERVER(
      "A run on a Prometheus server",
      "--prometheus",
      "--match",
      "--prometheus-tenant",
      "--push-down"),
  ACCESS(
      "Access to servers",
      "--ca-file",
      "--client-cert",
      "--client-key",
      "--bearer-token-file",
      "--bearer-token-env",
      "--basic-auth-file",
      "--basic-auth-env",
      "--header",
      "--proxy"),
  METRICS(
      "Results as Prometheus metrics",
      "--metrics-out",
      "--push-gateway",
      "--push-job",
      "--push-ca-file",
      "--push-client-cert",
      "--push-client-key",
      "--push-bearer-token-file",
      "--push-bearer-token-env",
      "--push-basic-auth-file",
      "--push-basic-auth-env",
      "--push-header",
      "--push-proxy"),
  SNAPSHOTS("Reading of snapshots", "--strict", "--exposition", "--trust-mtime"),
  HELP("Defaults and help", "--quiet", "--no-project-file", "--help", "--version", "--debug");

  private final String heading;

  /** A copy that nobody can change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  HelpGroup(String heading, String... names) {
    this.heading = heading;
    this.names = List.of(names);
  }

  /** The longest names of its options. */
  List<String> names() {
    return names;
  }

  /** Has a command and those below it list their options so. */
  static void apply(CommandLine line) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpGroup::list);
    line.getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .commandListHeading("%nCommands:%n");
    line.getSubcommands().values().forEach(HelpGroup::apply);
  }

  private static String list(Help help) {
    StringBuilder list = new StringBuilder();
    of(help.commandSpec())
        .forEach(
            (heading, options) -> {
              Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
              layout.addOptions(options, help.createDefaultParamLabelRenderer());
              list.append(help.createHeading("%n" + heading + ":%n")).append(layout);
            });
    return list.toString();
  }

  /** The options of a command under their headings. */
  static Map<String, List<OptionSpec>> of(CommandSpec command) {
    Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
    for (HelpGroup group : values()) {
      List<OptionSpec> options = group.of(command.options());
      if (!options.isEmpty()) {
        groups.put(group.heading, options);
      }
    }
    return groups;
  }

  /** Whether an option of this longest name stands under it. */
  boolean holds(String option) {
    return names.contains(option);
  }

  /** In its own order. */
  private List<OptionSpec> of(List<OptionSpec> all) {
    List<OptionSpec> own = new ArrayList<>();
    for (String name : names) {
      all.stream().filter(option -> option.longestName().equals(name)).forEach(own::add);
    }
    return own;
  }
}
