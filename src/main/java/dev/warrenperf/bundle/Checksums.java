package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SHA-256 of the files of a bundle, in the form of {@code sha256sum}. */
final class Checksums {

  private static final int MOST_BYTES = 128 << 20;
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Checksums() {}

  /** A line for each regular file below a directory, by path; the checksums themselves left out. */
  static String of(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : files(directory)) {
      try {
        text.append(digest(directory.resolve(file))).append("  ").append(file).append('\n');
      } catch (NoSuchFileException gone) {
        // a child that the benchmark left behind has removed it meanwhile
      }
    }
    return text.toString();
  }

  /** Paths below a directory, joined by {@code /}; links and temporary files left out. */
  static SortedSet<String> files(Path directory) throws IOException {
    return files(directory, (path, failure) -> {});
  }

  /**
   * The same.
   *
   * @param unreadable hears of folders that cannot be listed, and why
   */
  static SortedSet<String> files(Path directory, BiConsumer<String, IOException> unreadable)
      throws IOException {
    SortedSet<String> files = new TreeSet<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            boolean own = path.equals(BundleLayout.CHECKSUMS) || isTemporary(file);
            if (attributes.isRegularFile() && !own) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(directory)) {
              throw failure;
            }
            unreadable.accept(path(file), failure);
            return FileVisitResult.CONTINUE;
          }

          private String path(Path file) {
            return directory.relativize(file).toString().replace('\\', '/');
          }
        });
    return files;
  }

  /** What is being written beside its place. */
  private static boolean isTemporary(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".tmp");
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

  /**
   * Reads the file of checksums, as UTF-8; broken bytes become U+FFFD.
   *
   * @throws IOException when it is larger than the names of a million files can be
   */
  static String read(Path directory) throws IOException {
    try (InputStream in = Files.newInputStream(directory.resolve(BundleLayout.CHECKSUMS))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("expected at most " + (MOST_BYTES >> 20) + " MiB, found more");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
