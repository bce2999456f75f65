package dev.warrenperf.run;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.redaction.RedactedCommand;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * One call of the program: what every command has, whatever its options are.
 *
 * @param console where it reads, prints and tells
 * @param clock what "now" is, for whatever is said or judged relative to it
 * @param environment variables of the process, which may hold credentials
 * @param arguments as typed, and those that defaults of the user's added to them
 * @param defaults the latter, each with where it is from
 * @param toolVersion version of this program
 */
public record Invocation(
    Console console,
    InstantSource clock,
    Map<String, String> environment,
    List<String> arguments,
    List<String> defaults,
    String toolVersion) {

  /**
   * The way to a server.
   *
   * @throws InputException when a file or a variable that it names cannot be used
   */
  public HttpAccess open(Access access) throws InputException {
    return HttpAccess.open(access, environment);
  }

  /** What a reader has to know of the call itself. */
  List<Notice> notices() {
    return defaults.isEmpty()
        ? List.of()
        : List.of(
            Notice.info(
                "defaults",
                "Defaults, which the command line did not name: "
                    + String.join("; ", defaults)
                    + "."));
  }

  /** The command line as it can be typed again into a shell, but for credentials in it. */
  String commandLine() {
    return RedactedCommand.typed(arguments);
  }

  /** Without the environment. */
  @Override
  public String toString() {
    return "Invocation[" + commandLine() + "]";
  }
}
