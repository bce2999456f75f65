package dev.warrenperf.cli;

import com.google.re2j.Pattern;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.manual.Proposal;
import dev.warrenperf.manual.Proposal.Kind;
import dev.warrenperf.run.Judging;
import dev.warrenperf.run.Rendering;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What labels of values say of what may stand there. */
final class ProposedValues {

  private static final String TARGETS = "NAME|FILE";

  /** What parts the words of a description. */
  private static final Pattern OTHERS = Pattern.compile("[^a-z-]+");

  private ProposedValues() {}

  /**
   * What a shell may propose.
   *
   * @param option the longest name; empty for an argument
   * @param label of its value
   * @param description which names those of several words that it takes
   * @throws IllegalArgumentException for a label that nobody has told about here
   */
  static Proposal of(String option, String label, String description) {
    if (option.equals("--phase")) {
      return Proposal.of(Kind.PHASE);
    }
    if (label.equals(TARGETS)) {
      return new Proposal(Kind.FILE, TargetFile.builtInNames());
    }
    if (label.equals("AGE|N")) {
      return Proposal.of(Kind.NONE);
    }
    if (label.contains("|")) {
      return new Proposal(Kind.CHOICE, List.of(label.split("\\|", -1)));
    }
    return switch (label) {
      case "FORMAT" -> new Proposal(Kind.CHOICE, named(Rendering.formats(), description));
      case "LIST" -> new Proposal(Kind.LIST, named(Judging.findings(), description));
      case "ROLE" -> new Proposal(Kind.CHOICE, List.of("manager", "worker"));
      case "SCHEMA" -> new Proposal(Kind.CHOICE, SchemaFiles.NAMES);
      case "FILE" -> Proposal.of(Kind.FILE);
      case "DIR" -> Proposal.of(Kind.DIRECTORY);
      case "RUN" -> Proposal.of(Kind.RUN);
      case "NAME=FILE" -> Proposal.of(Kind.NAMED_FILE);
      case RunsCommand.NAME -> Proposal.of(Kind.STORED);
      case "OPERATION" -> Proposal.of(Kind.TARGET);
      case "NAME" -> Proposal.of(option.isEmpty() ? Kind.TARGET : Kind.NONE);
      case "CMD",
          "COLUMNS",
          "DURATION",
          "ID",
          "K/N",
          "KEY=VALUE",
          "MILLIS",
          "N",
          "NAME=VALUE",
          "NAME[,role=ROLE][,cores=N]=URL",
          "NODE",
          "PERCENT",
          "SELECTOR",
          "SIZE",
          "TIME",
          "URL",
          "VERSION",
          "VERSION=CMD" ->
          Proposal.of(Kind.NONE);
      default -> throw new IllegalArgumentException("expected a known label, found " + label);
    };
  }

  /** Those of the words that the description names, in its own order of them. */
  private static List<String> named(List<String> words, String description) {
    Set<String> named = new HashSet<>(Arrays.asList(OTHERS.split(description)));
    return words.stream().filter(named::contains).toList();
  }
}
