package dev.warrenperf.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command line fit to be kept: what looks like a credential is masked. */
final class Masked {

  private static final String SECRET = "(?i)[a-z0-9_-]*(password|passwd|token|secret|api-?key)";
  private static final Pattern OPTION = Pattern.compile("--?" + SECRET);
  private static final Pattern ASSIGNED =
      Pattern.compile("(--?)?(" + SECRET + ")=.+", Pattern.DOTALL);
  private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s]+@");
  private static final Pattern HEADER =
      Pattern.compile("(?i)(authorization\\s*:\\s*).+", Pattern.DOTALL);

  private Masked() {}

  /** The command with its arguments, joined by blanks. */
  static String command(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    boolean secret = false;
    for (String argument : arguments) {
      shown.add(secret ? "***" : argument(argument));
      secret = OPTION.matcher(argument).matches();
    }
    return String.join(" ", shown);
  }

  private static String argument(String argument) {
    String shown = USER_INFO.matcher(argument).replaceAll("$1***@");
    shown = HEADER.matcher(shown).replaceAll("$1***");
    return ASSIGNED.matcher(shown).matches()
        ? shown.substring(0, shown.indexOf('=') + 1) + "***"
        : shown;
  }
}
