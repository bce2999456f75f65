package dev.warrenperf.bundle;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.files.Beside;
import dev.warrenperf.files.FileFault;
import dev.warrenperf.files.RootDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 of the files of a bundle, in the form of {@code sha256sum}. */
final class Checksums {

  private static final int MOST_BYTES = 128 << 20;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Checksums() {}

  /** Those of all files that were found, by path; one that cannot be opened is passed over. */
  static SortedMap<String, String> of(RootDirectory bundle, RootDirectory.Found found)
      throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String file : found.files()) {
      try {
        digests.put(file, digest(bundle, file));
      } catch (NoSuchFileException gone) {
        // a child that the benchmark left behind has removed it meanwhile
      } catch (FileSystemException unreadable) {
        found.passedOver().add(file, FileFault.unread(unreadable));
      }
    }
    return digests;
  }

  /** A line for each. */
  static String text(SortedMap<String, String> digests) {
    StringBuilder text = new StringBuilder();
    digests.forEach((file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
    return text.toString();
  }

  /** What is below a bundle; the checksums themselves and temporary files left out. */
  static RootDirectory.Found files(RootDirectory bundle) throws IOException {
    RootDirectory.Found found = bundle.find();
    found
        .files()
        .removeIf(
            file ->
                file.equals(BundleLayout.CHECKSUMS)
                    || Beside.isTemporary(file.substring(file.lastIndexOf('/') + 1)));
    return found;
  }

  /**
   * Reads the lines of a file of checksums.
   *
   * @throws IOException {@code line N: expected ..., found ...}
   */
  static Map<String, String> parse(String text) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher form = LINE.matcher(line);
      if (form.matches()) {
        digests.put(form.group(2), form.group(1));
      } else if (!line.isEmpty()) {
        throw new IOException(
            "line " + number + ": expected a SHA-256, two blanks and a path, found another line");
      }
    }
    return digests;
  }

  static String digest(RootDirectory bundle, String file) throws IOException {
    try (InputStream in = bundle.read(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /**
   * Reads the file of checksums, as UTF-8; broken bytes become U+FFFD.
   *
   * @throws IOException when it is larger than the names of a million files can be
   */
  static String read(RootDirectory bundle) throws IOException {
    try (InputStream in = bundle.read(BundleLayout.CHECKSUMS)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("expected at most " + (MOST_BYTES >> 20) + " MiB, found more");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
