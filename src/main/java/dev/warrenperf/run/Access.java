package dev.warrenperf.run;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.source.HttpAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a server wants to be spoken to, as the user says it. Secrets are named, never given: by a
 * file or by a variable of the environment. Each part may be null.
 *
 * @param caFile certificates that vouch for the server, PEM
 * @param clientCertificate our own, PEM
 * @param clientKey the key to it, PEM
 * @param bearerTokenFile file that holds a token
 * @param bearerTokenVariable variable that holds a token
 * @param basicAuthFile file that holds {@code user:password}
 * @param basicAuthVariable variable that holds {@code user:password}
 */
public record Access(
    Path caFile,
    Path clientCertificate,
    Path clientKey,
    Path bearerTokenFile,
    String bearerTokenVariable,
    Path basicAuthFile,
    String basicAuthVariable) {

  /** Nothing asked for: the system's certificates, no credentials. */
  public static final Access NONE = new Access(null, null, null, null, null, null, null);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /**
   * Reads the files and variables.
   *
   * @throws MissingInputException when one cannot be read
   * @throws MalformedInputException when it is not what it should be; the message names it and not
   *     what it holds
   */
  HttpAccess open(Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    return HttpAccess.open(
        new HttpAccess.Options(
            caFile,
            clientCertificate,
            clientKey,
            bearerTokenFile,
            bearerTokenVariable,
            basicAuthFile,
            basicAuthVariable),
        environment,
        CONNECT_TIMEOUT);
  }
}
