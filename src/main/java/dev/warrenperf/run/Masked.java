package dev.warrenperf.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command line fit to be kept: what looks like a credential is masked. */
final class Masked {

  private static final String WORD =
      "[a-z0-9_.-]*(?:password|passwd|passphrase|token|secret|credentials?|api-?key|access-?key)";

  /** An option whose value is the next argument; {@code -u} and {@code -a} are curl's and hey's. */
  private static final Pattern OPTION = Pattern.compile("(?i)--?" + WORD + "|--user|--proxy-user");

  private static final Pattern USER_OPTION = Pattern.compile("-[ua]|--user|--proxy-user");
  private static final Pattern USER_AND_PASSWORD = Pattern.compile("([^:/\\s]+:)(?!//).+");

  private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s]+@");
  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:proxy-)?authorization|cookie|" + WORD + ")(\\s*:\\s*)[^'\"\\r\\n]+");
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)((?:^|[^a-z0-9_.-])" + WORD + "=)(?:'[^']*'|\"[^\"]*\"|[^\\s&'\"]+)");
  private static final Pattern FOLLOWED =
      Pattern.compile("(?i)((?:^|\\s)--?" + WORD + "\\s+)(?:'[^']*'|\"[^\"]*\"|[^\\s'\"]+)");
  private static final Pattern WHOLE =
      Pattern.compile("(?i)((?:--?)?" + WORD + "=).+", Pattern.DOTALL);

  private Masked() {}

  /** The command with its arguments, joined by blanks. */
  static String command(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    String before = "";
    for (String argument : arguments) {
      shown.add(OPTION.matcher(before).matches() ? "***" : argument(before, argument));
      before = argument;
    }
    return String.join(" ", shown);
  }

  private static String argument(String before, String argument) {
    if (USER_OPTION.matcher(before).matches()) {
      return USER_AND_PASSWORD.matcher(argument).replaceAll("$1***");
    }
    return WHOLE.matcher(argument).matches()
        ? argument.substring(0, argument.indexOf('=') + 1) + "***"
        : text(argument);
  }

  /** A text with commands in it, such as a script's. */
  static String text(String text) {
    String shown = USER_INFO.matcher(text).replaceAll("$1***@");
    shown = HEADER.matcher(shown).replaceAll("$1$2***");
    shown = FOLLOWED.matcher(shown).replaceAll("$1***");
    return ASSIGNED.matcher(shown).replaceAll("$1***");
  }
}
