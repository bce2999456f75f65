package dev.warrenperf.http;

import dev.warrenperf.bytes.UserFile;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom TLS trusts and who it says we are, as PEM files; each may be null. The keys stay in memory.
 *
 * @param caFile certificates to trust instead of the authorities of the Java runtime
 * @param clientCertificate the chain that says who we are, the own certificate first
 * @param clientKey its private key (PKCS#8); null when it is in the same file
 */
public record Certificates(Path caFile, Path clientCertificate, Path clientKey) {

  /** The authorities of the Java runtime, no client certificate. */
  public static final Certificates NONE = new Certificates(null, null, null);

  private static final char[] NO_PASSWORD = {};

  /**
   * @throws MissingInputException one cannot be read
   * @throws MalformedInputException one is not what it should be, or there is a key alone
   */
  SSLContext context() throws MissingInputException, MalformedInputException {
    if (clientKey != null && clientCertificate == null) {
      throw new MalformedInputException(
          UserFile.name(clientKey)
              + ": expected a client certificate beside this key (--client-cert), found none");
    }
    try {
      TrustManager[] trusted = caFile == null ? null : trusted(caFile);
      KeyManager[] own = clientCertificate == null ? null : own();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own, trusted, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no TLS in this Java runtime", e);
    }
  }

  private static TrustManager[] trusted(Path caFile)
      throws GeneralSecurityException, IOException, MissingInputException, MalformedInputException {
    KeyStore store = emptyStore();
    int number = 0;
    for (X509Certificate certificate : Pem.certificates(caFile)) {
      store.setCertificateEntry("ca-" + number++, certificate);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  /** A key file that is not named means that the certificate's file holds the key, too. */
  private KeyManager[] own()
      throws GeneralSecurityException, IOException, MissingInputException, MalformedInputException {
    Path keyFile = clientKey == null ? clientCertificate : clientKey;
    List<X509Certificate> chain = Pem.certificates(clientCertificate);
    PrivateKey key = Pem.privateKey(keyFile);
    if (!belongTogether(key, chain.get(0))) {
      throw new MalformedInputException(
          "%s: expected the private key of the first certificate in %s, found another key"
              .formatted(UserFile.name(keyFile), UserFile.name(clientCertificate)));
    }
    KeyStore store = emptyStore();
    store.setKeyEntry("client", key, NO_PASSWORD, chain.toArray(new X509Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Whether the certificate verifies what the key has signed. */
  private static boolean belongTogether(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    byte[] text = "warren-perf".getBytes(StandardCharsets.UTF_8);
    Signature signature =
        Signature.getInstance(
            switch (key.getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> "EdDSA";
            });
    signature.initSign(key);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(text);
    return signature.verify(signed);
  }
}
