package dev.warrenperf.cli;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How a Pushgateway wants to be spoken to: its credentials are not those of a server of runs. */
final class PushAccessOptions {

  @Option(
      names = "--push-ca-file",
      paramLabel = "FILE",
      description = "Certificates (PEM) that vouch for the gateway, instead of the system's.")
  private Path caFile;

  @Option(
      names = "--push-client-cert",
      paramLabel = "FILE",
      description = "Certificate (PEM) to show to the gateway.")
  private Path clientCertificate;

  @Option(
      names = "--push-client-key",
      paramLabel = "FILE",
      description = "Key (PEM) of that certificate.")
  private Path clientKey;

  @Option(
      names = "--push-bearer-token-file",
      paramLabel = "FILE",
      description = "File that holds a token for the gateway.")
  private Path bearerTokenFile;

  @Option(
      names = "--push-bearer-token-env",
      paramLabel = "NAME",
      description = "Variable of the environment that holds one.")
  private String bearerTokenVariable;

  @Option(
      names = "--push-basic-auth-file",
      paramLabel = "FILE",
      description = "File that holds user:password for the gateway.")
  private Path basicAuthFile;

  @Option(
      names = "--push-basic-auth-env",
      paramLabel = "NAME",
      description = "Variable of the environment that holds them.")
  private String basicAuthVariable;

  Access access() {
    return new Access(
        new Certificates(caFile, clientCertificate, clientKey),
        new Credential(bearerTokenFile, bearerTokenVariable, basicAuthFile, basicAuthVariable));
  }
}
