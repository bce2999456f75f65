package dev.warrenperf.http;

import java.util.ArrayList;
import java.util.List;

/**
 * How a server wants to be spoken to, as the user says it. Secrets are named, never given: by a
 * file or by a variable of the environment.
 *
 * @param certificates whom TLS trusts and who we are
 * @param credential what the server asks for beyond that
 * @param headers what requests carry besides
 * @param proxy address of a proxy, {@code none} for none, or null for what the environment says
 */
public record Access(
    Certificates certificates, Credential credential, List<ExtraHeader> headers, String proxy) {

  /** Nothing asked for: the authorities of the Java runtime, no credential. */
  public static final Access NONE = new Access(Certificates.NONE, Credential.NONE);

  public Access {
    headers = List.copyOf(headers);
  }

  /** Without headers, by the proxy of the environment. */
  public Access(Certificates certificates, Credential credential) {
    this(certificates, credential, List.of(), null);
  }

  /** With one header more. */
  public Access with(ExtraHeader header) {
    List<ExtraHeader> all = new ArrayList<>(headers);
    all.add(header);
    return new Access(certificates, credential, all, proxy);
  }
}
