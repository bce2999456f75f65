package dev.warrenperf.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The man page of a command: what its help says, in the order of help. */
public final class ManPage {

  private final ManualCommand program;
  private final ManualCommand command;
  private final Roff roff = new Roff();

  private ManPage(ManualCommand program, ManualCommand command) {
    this.program = program;
    this.command = command;
  }

  /**
   * The source of a page of section 1.
   *
   * @param program the whole, of which the command is a part
   * @param version of the program
   */
  public static String of(ManualCommand program, ManualCommand command, String version) {
    return new ManPage(program, command).written(version);
  }

  private String written(String version) {
    String name = program.word();
    roff.comment("Written by " + name + " generate.")
        .title(command.page().toUpperCase(Locale.ROOT), name + " " + version, name + " manual")
        .line(".nh")
        .line(".ad l")
        .section("NAME")
        .line(Roff.escaped(command.page() + " - " + lowered(command.summary())));
    synopsis();
    roff.section("DESCRIPTION");
    roff.text(command.description().get(0));
    command.description().stream().skip(1).forEach(roff::paragraph);
    arguments();
    options();
    commands();
    exitCodes();
    examples();
    seeAlso();
    return roff.toString();
  }

  private static String lowered(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private void synopsis() {
    String name = String.join(" ", command.path());
    roff.section("SYNOPSIS");
    String between = "";
    for (String form : command.synopsis()) {
      String rest = form.startsWith(name) ? form.substring(name.length()) : form;
      roff.line(between + Roff.bold(name) + Roff.escaped(rest));
      between = ".br\n";
    }
  }

  private void arguments() {
    List<ManualArgument> told =
        command.arguments().stream().filter(each -> !each.description().isEmpty()).toList();
    if (!told.isEmpty()) {
      roff.section("ARGUMENTS");
      told.forEach(each -> roff.item(Roff.italic(each.label()), each.description()));
    }
  }

  private void options() {
    if (!command.groups().isEmpty()) {
      roff.section("OPTIONS");
    }
    command
        .groups()
        .forEach(
            (heading, options) -> {
              roff.subsection(heading);
              options.forEach(option -> roff.item(tag(option), option.description()));
            });
  }

  private static String tag(ManualOption option) {
    String names = option.names().stream().map(Roff::bold).collect(Collectors.joining(", "));
    return option.takesValue() ? names + "=" + Roff.italic(option.label()) : names;
  }

  private void commands() {
    if (!command.commands().isEmpty()) {
      roff.section("COMMANDS");
      command.commands().forEach(each -> roff.item(reference(each), each.summary() + "."));
    }
  }

  private static String reference(ManualCommand command) {
    return Roff.bold(command.page()) + "(1)";
  }

  private void exitCodes() {
    if (!command.exitCodes().isEmpty()) {
      roff.section("EXIT STATUS");
      command
          .exitCodes()
          .forEach((code, meaning) -> roff.item(Roff.bold(String.valueOf(code)), meaning));
    }
  }

  private void examples() {
    if (!command.examples().isEmpty()) {
      roff.section("EXAMPLES").verbatim(command.examples().toArray(String[]::new));
    }
  }

  /** What is above, and what is beside it. */
  private void seeAlso() {
    String others =
        program
            .all()
            .filter(each -> isNear(each.path()) && !command.commands().contains(each))
            .map(ManPage::reference)
            .collect(Collectors.joining(",\n"));
    if (!others.isEmpty()) {
      roff.section("SEE ALSO").line(others);
    }
  }

  private boolean isNear(List<String> path) {
    List<String> own = command.path();
    List<String> above = own.subList(0, own.size() - 1);
    boolean parent = path.equals(above);
    boolean sibling = path.size() == own.size() && path.subList(0, path.size() - 1).equals(above);
    return parent || (sibling && !path.equals(own));
  }
}
