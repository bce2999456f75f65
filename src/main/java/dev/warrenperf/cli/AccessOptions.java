package dev.warrenperf.cli;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import dev.warrenperf.http.ExtraHeader;
import dev.warrenperf.http.ProxyAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How a server wants to be spoken to. Secrets are in files or in the environment, never here. Those
 * of a Pushgateway have names of their own, since they are not those of a server of runs.
 */
@Command
final class AccessOptions {

  /**
   * Of the options of {@link HelpGroup#ACCESS} these neither name a secret nor prove who we are.
   */
  private static final Set<String> HARMLESS = Set.of("--ca-file", "--proxy");

  private final String prefix;
  private final String server;
  private CommandSpec command;
  private final Map<String, OptionSpec> options = new HashMap<>();

  /**
   * @param prefix of the names of the options
   * @param server what descriptions call it
   */
  AccessOptions(String prefix, String server) {
    this.prefix = prefix;
    this.server = server;
  }

  /** Picocli calls it for the command that has these options. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    this.command = command;
    addFile(
        command,
        "ca-file",
        "Certificates (PEM) to trust for the " + server + ", instead of the system's.");
    addFile(command, "client-cert", "Client certificate (PEM) for the " + server + ".");
    addFile(
        command,
        "client-key",
        "Private key (PEM) of the client certificate for the " + server + ".");
    addFile(command, "bearer-token-file", "File with a bearer token for the " + server + ".");
    addVariable(
        command,
        "bearer-token-env",
        "Environment variable with a bearer token for the " + server + ".");
    addFile(command, "basic-auth-file", "File with user:password for the " + server + ".");
    addVariable(
        command,
        "basic-auth-env",
        "Environment variable with user:password for the " + server + ".");
    add(
        command,
        "header",
        "NAME=VALUE",
        String[].class,
        "A header of requests to the "
            + server
            + "; secrets as NAME=@FILE or NAME=env:VARIABLE. Repeatable.");
    add(
        command,
        "proxy",
        "URL",
        String.class,
        "Proxy to the " + server + ", or none (default: HTTPS_PROXY, HTTP_PROXY and NO_PROXY).");
  }

  private void addFile(CommandSpec command, String name, String description) {
    add(command, name, "FILE", Path.class, description);
  }

  private void addVariable(CommandSpec command, String name, String description) {
    add(command, name, "NAME", String.class, description);
  }

  private void add(
      CommandSpec command, String name, String label, Class<?> type, String description) {
    OptionSpec option =
        OptionSpec.builder(prefix + name)
            .paramLabel(label)
            .type(type)
            .description(description)
            .build();
    options.put(name, option);
    command.addOption(option);
  }

  /** Whether any of them was given. */
  boolean areGiven() {
    return options.values().stream().anyMatch(option -> option.getValue() != null);
  }

  Access access() {
    return new Access(
        new Certificates(file("ca-file"), file("client-cert"), file("client-key")),
        new Credential(
            file("bearer-token-file"),
            variable("bearer-token-env"),
            file("basic-auth-file"),
            variable("basic-auth-env")),
        headers(),
        proxy());
  }

  private String proxy() {
    String given = variable("proxy");
    if (given == null || given.equals("none")) {
      return given;
    }
    try {
      if (ProxyAddress.parse(given).authorization() == null) {
        return given;
      }
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(), prefix + "proxy: " + wrong.getMessage(), wrong);
    }
    throw new ParameterException(
        command.commandLine(),
        prefix
            + "proxy: expected a URL without user and password, found them in it: they belong in"
            + " the environment (HTTPS_PROXY, HTTP_PROXY)");
  }

  private List<ExtraHeader> headers() {
    String[] given = (String[]) value("header");
    return given == null
        ? List.of()
        : Arrays.stream(given)
            .map(text -> HeaderArgument.parse(text, prefix + "header: ", command))
            .toList();
  }

  private Path file(String name) {
    return (Path) value(name);
  }

  private String variable(String name) {
    return (String) value(name);
  }

  /** Null for what was not given, also where no picocli has read anything. */
  private Object value(String name) {
    OptionSpec option = options.get(name);
    return option == null ? null : option.getValue();
  }

  /** Whether an option names a secret, or proves who we are. */
  static boolean isSecret(String option) {
    return HelpGroup.ACCESS.holds(option) && !HARMLESS.contains(option);
  }
}
