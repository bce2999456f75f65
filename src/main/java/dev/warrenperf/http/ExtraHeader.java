package dev.warrenperf.http;

import com.google.re2j.Pattern;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A header that every request to a server carries, as the user says it: a value, or the file or the
 * variable of the environment that holds it. Two of the three are null.
 *
 * @param name as RFC 9110 has it; none that the program sets itself
 * @param value no secret
 * @param file holds the value in its one line
 * @param variable holds the value
 */
public record ExtraHeader(String name, String value, Path file, String variable) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}");

  /** Printable ASCII, which starts and ends with something to see. */
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e\\t]*[\\x21-\\x7e])?");

  /** Of one connection (RFC 9110, 7.6.1), of the message's frame, and what requests have anyway. */
  private static final Set<String> OWN =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-prometheus-scrape-timeout-seconds");

  private static final String PROXY = "proxy-";

  /**
   * What is wrong with a name, as {@code expected ..., found ...}; null when it will do.
   *
   * @param name may be what a user typed in the wrong place, so at most its beginning is quoted
   */
  public static String fault(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!TOKEN.matcher(name).matches()) {
      return "expected the name of a header, of letters, digits and hyphens, found another form";
    }
    return OWN.contains(lower) || lower.startsWith(PROXY)
        ? "expected a header that requests do not have already, found " + Printable.of(name, 60)
        : null;
  }

  /** Whether its value is one that nobody may see. */
  boolean isSecret() {
    return value == null;
  }

  /**
   * The value.
   *
   * @throws MissingInputException its file cannot be read or its variable is not set
   * @throws MalformedInputException it is not one line of printable ASCII; never quoted
   */
  String read(Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    SecretLine source = new SecretLine(file, variable);
    String read = isSecret() ? source.read(environment).strip() : value;
    if (!VALUE.matcher(read).matches()) {
      String origin = isSecret() ? source.origin() : "header " + name;
      throw new MalformedInputException(
          origin + ": expected the value of a header in printable ASCII, found none or others");
    }
    return read;
  }
}
