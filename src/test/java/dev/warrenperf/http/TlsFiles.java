package dev.warrenperf.http;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates for tests. */
public final class TlsFiles {

  private static final char[] PASSWORD = "test".toCharArray();

  private TlsFiles() {}

  /** Of a server with this identity, which trusts clients of the authority. */
  public static SSLContext context(String identity) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = TlsFiles.class.getResourceAsStream("/tls/" + identity)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", Pem.certificates(file("ca.pem")).get(0));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

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
