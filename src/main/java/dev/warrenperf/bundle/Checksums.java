package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SHA-256 of the files of a bundle, in the form of {@code sha256sum}. */
final class Checksums {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Checksums() {}

  /** A line for each regular file below a directory, by path; the checksums themselves left out. */
  static String of(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : files(directory)) {
      text.append(digest(directory.resolve(file))).append("  ").append(file).append('\n');
    }
    return text.toString();
  }

  /** Paths below a directory, joined by {@code /}; links and temporary files left out. */
  static SortedSet<String> files(Path directory) throws IOException {
    SortedSet<String> files = new TreeSet<>();
    try (Stream<Path> below = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) below::iterator) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        boolean own = path.equals(BundleLayout.CHECKSUMS) || path.endsWith(".tmp");
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !own) {
          files.add(path);
        }
      }
    }
    return files;
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

  static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
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

  static String read(Path directory) throws IOException {
    return Files.readString(directory.resolve(BundleLayout.CHECKSUMS), StandardCharsets.UTF_8);
  }
}
