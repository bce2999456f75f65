package dev.warrenperf.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import dev.warrenperf.files.FileName;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A node's name as the name of a file or folder: letters, digits, {@code _}, {@code -} and {@code
 * .} stay, any other byte of its UTF-8 is written as in a URL, {@code host%3A9090}. So is the first
 * character of a name that begins with {@code .} or is that of another file of the run or of a
 * device, the last dot of one that ends in it, and each dot of one that ends like a snapshot. So no
 * name leads out of a directory, and no two share a file. Which node a file belongs to is told by
 * {@code run.json}, whose nodes have these names.
 */
public final class NodeFileName {

  /** With what is put around it, a longer one would not fit a file system. */
  private static final int MOST_CHARACTERS = 150;

  private static final int KEPT_CHARACTERS = 100;

  /** Stands before the digest that a long name ends with; no escape looks like it. */
  private static final String CUT = "%~";

  private static final Set<String> TAKEN =
      Set.of(
          BundleLayout.DESCRIPTION,
          BundleLayout.MARKS,
          BundleLayout.SCRIPT_LOG,
          BundleLayout.CLUSTER_INFO,
          BundleLayout.HEALTH,
          BundleLayout.SAMPLES,
          BundleLayout.CHECKSUMS,
          BundleLayout.SCRAPES);

  private static final Pattern SNAPSHOT_ENDING =
      Pattern.compile(".*\\.(prom|txt|metrics|om|openmetrics)(\\.(gz|zst))?");

  private NodeFileName() {}

  /** A name that is safe on every file system, at most 154 characters long. */
  public static String of(String node) {
    boolean taken = node.startsWith(".") || TAKEN.contains(node);
    boolean snapshot = SNAPSHOT_ENDING.matcher(node).matches();
    StringBuilder name = new StringBuilder();
    for (byte octet : node.getBytes(UTF_8)) {
      char character = (char) (octet & 0xff);
      boolean escaped = (taken && name.length() == 0) || (snapshot && character == '.');
      if (!escaped && stays(character)) {
        name.append(character);
      } else {
        name.append(escape(octet));
      }
    }
    return sparingDevices(
        name.length() <= MOST_CHARACTERS
            ? name.toString()
            : name.substring(0, KEPT_CHARACTERS) + CUT + digest(node));
  }

  private static String escape(int octet) {
    return "%" + HexFormat.of().withUpperCase().toHexDigits((byte) octet);
  }

  /** All other characters that could lead elsewhere are escaped by now. */
  private static String sparingDevices(String name) {
    if (name.endsWith(".")) {
      return sparingDevices(name.substring(0, name.length() - 1) + escape('.'));
    }
    return name.isEmpty() || FileName.refusal(name) == null
        ? name
        : escape(name.charAt(0)) + name.substring(1);
  }

  private static boolean stays(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-'
        || character == '.';
  }

  private static String digest(String node) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(node.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
