package dev.warrenperf.http;

/**
 * How a server wants to be spoken to, as the user says it. Secrets are named, never given: by a
 * file or by a variable of the environment.
 *
 * @param certificates whom TLS trusts and who we are
 * @param credential what the server asks for beyond that
 */
public record Access(Certificates certificates, Credential credential) {

  /** Nothing asked for: the authorities of the Java runtime, no credential. */
  public static final Access NONE = new Access(Certificates.NONE, Credential.NONE);
}
