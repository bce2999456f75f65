package dev.warrenperf.http;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.bytes.UserFile;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Reads certificates and private keys from PEM files (RFC 7468); what else they hold is left. */
public final class Pem {

  /** Bundles of all public authorities have about 200 kB. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END ([A-Z0-9 ]{1,40})-----");
  private static final List<String> KEY_TYPES = List.of("RSA", "EC", "EdDSA");

  private record Block(String label, String base64) {}

  private Pem() {}

  /** All certificates of a file in its order, at least one. */
  public static List<X509Certificate> certificates(Path file)
      throws MissingInputException, MalformedInputException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : blocks(file)) {
      if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
        certificates.add(certificate(file, block, certificates.size() + 1));
      }
    }
    if (certificates.isEmpty()) {
      throw malformed(
          file, "expected a certificate in PEM ('-----BEGIN CERTIFICATE-----'), found none");
    }
    return certificates;
  }

  private static X509Certificate certificate(Path file, Block block, int number)
      throws MalformedInputException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(decode(block)));
    } catch (CertificateException | IllegalArgumentException e) {
      throw malformed(
          file, "expected an X.509 certificate, found broken data in certificate " + number);
    }
  }

  /** The one private key of a file: PKCS#8, not encrypted; of RSA, an elliptic or Edwards curve. */
  static PrivateKey privateKey(Path file) throws MissingInputException, MalformedInputException {
    for (Block block : blocks(file)) {
      if (block.label.equals("PRIVATE KEY")) {
        return privateKey(file, block);
      }
      if (block.label.endsWith("PRIVATE KEY")) {
        throw malformed(
            file,
            "expected a private key in PKCS#8 without a pass phrase, found '"
                + block.label
                + "': convert it with openssl pkcs8 -topk8 -nocrypt -in OLD.key -out NEW.key");
      }
    }
    throw malformed(
        file, "expected a private key in PEM ('-----BEGIN PRIVATE KEY-----'), found none");
  }

  private static PrivateKey privateKey(Path file, Block block) throws MalformedInputException {
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(decode(block)));
      } catch (InvalidKeySpecException e) {
        // a key of another type
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        break;
      }
    }
    throw malformed(
        file, "expected a private key of type RSA, EC or Ed25519, found another or broken data");
  }

  private static List<Block> blocks(Path file)
      throws MissingInputException, MalformedInputException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(UserFile.read(file, MOST_BYTES));
    while (matcher.find()) {
      if (matcher.group(3).equals(matcher.group(1))) {
        blocks.add(new Block(matcher.group(1), matcher.group(2)));
      }
    }
    return blocks;
  }

  private static byte[] decode(Block block) {
    return Base64.getMimeDecoder().decode(block.base64);
  }

  private static MalformedInputException malformed(Path file, String message) {
    return new MalformedInputException(UserFile.name(file) + ": " + message);
  }
}
