package dev.warrenperf.cli;

import dev.warrenperf.http.Access;
import dev.warrenperf.http.Certificates;
import dev.warrenperf.http.Credential;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How a server wants to be spoken to. Secrets are in files or in the environment, never here. */
final class AccessOptions {

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Certificates (PEM) that vouch for the server, instead of the system's.")
  private Path caFile;

  @Option(
      names = "--client-cert",
      paramLabel = "FILE",
      description = "Certificate (PEM) to show to the server.")
  private Path clientCertificate;

  @Option(
      names = "--client-key",
      paramLabel = "FILE",
      description = "Key (PEM) of that certificate.")
  private Path clientKey;

  @Option(
      names = "--bearer-token-file",
      paramLabel = "FILE",
      description = "File that holds a token for the server.")
  private Path bearerTokenFile;

  @Option(
      names = "--bearer-token-env",
      paramLabel = "NAME",
      description = "Variable of the environment that holds one.")
  private String bearerTokenVariable;

  @Option(
      names = "--basic-auth-file",
      paramLabel = "FILE",
      description = "File that holds user:password for the server.")
  private Path basicAuthFile;

  @Option(
      names = "--basic-auth-env",
      paramLabel = "NAME",
      description = "Variable of the environment that holds them.")
  private String basicAuthVariable;

  Access access() {
    return new Access(
        new Certificates(caFile, clientCertificate, clientKey),
        new Credential(bearerTokenFile, bearerTokenVariable, basicAuthFile, basicAuthVariable));
  }
}
