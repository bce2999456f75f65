package dev.warrenperf.http;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one credential for a server, named by a file of one line or by a variable of the environment;
 * each may be null, and at most one is not. No message here quotes any of it.
 *
 * @param bearerTokenFile holds a token
 * @param bearerTokenVariable holds a token
 * @param basicAuthFile holds {@code USER:PASSWORD}
 * @param basicAuthVariable holds {@code USER:PASSWORD}
 */
public record Credential(
    Path bearerTokenFile,
    String bearerTokenVariable,
    Path basicAuthFile,
    String basicAuthVariable) {

  /** No credential. */
  public static final Credential NONE = new Credential(null, null, null, null);

  /**
   * The value of the Authorization header, or null without a credential.
   *
   * @throws MissingInputException a file cannot be read or a variable is not set
   * @throws MalformedInputException what is named is not one line of its form, or more than one is
   */
  String authorization(Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    long named =
        Stream.of(bearerTokenFile, bearerTokenVariable, basicAuthFile, basicAuthVariable)
            .filter(source -> source != null)
            .count();
    if (named == 0) {
      return null;
    }
    if (named > 1) {
      throw new MalformedInputException(
          "expected one credential, a bearer token or a user and password, found " + named);
    }
    boolean bearer = bearerTokenFile != null || bearerTokenVariable != null;
    SecretLine source =
        bearer
            ? new SecretLine(bearerTokenFile, bearerTokenVariable)
            : new SecretLine(basicAuthFile, basicAuthVariable);
    String line = source.read(environment);
    return bearer ? bearer(line, source.origin()) : basic(line, source.origin());
  }

  private static String bearer(String token, String origin) throws MalformedInputException {
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new MalformedInputException(
          origin + ": expected a token of printable ASCII characters without blanks, found others");
    }
    return "Bearer " + token;
  }

  private static String basic(String pair, String origin) throws MalformedInputException {
    if (pair.indexOf(':') < 1) {
      throw new MalformedInputException(origin + ": expected USER:PASSWORD, found another form");
    }
    if (pair.chars().anyMatch(Character::isISOControl)) {
      throw new MalformedInputException(
          origin + ": expected USER:PASSWORD, found a control character in it");
    }
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
