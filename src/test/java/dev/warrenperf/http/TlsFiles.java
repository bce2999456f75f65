package dev.warrenperf.http;

import java.nio.file.Path;

/** Keys and certificates for tests. */
public final class TlsFiles {

  private TlsFiles() {}

  public static Path file(String name) throws Exception {
    return Path.of(TlsFiles.class.getResource("/tls/" + name).toURI());
  }

  public static Access trusting(String ca, String certificate, String key) throws Exception {
    return new Access(
        new Certificates(
            ca == null ? null : file(ca),
            certificate == null ? null : file(certificate),
            key == null ? null : file(key)),
        Credential.NONE);
  }
}
