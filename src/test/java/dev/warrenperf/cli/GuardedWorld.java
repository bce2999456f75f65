package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A place for inputs and one for outputs, and files around them that nobody may read or touch: each
 * command that runs here is watched.
 */
final class GuardedWorld {

  private static final String SECRET = "canary-4711\n";

  private final Path world;

  GuardedWorld(Path world) throws IOException {
    this.world = world;
    Files.createDirectories(input(""));
    Files.createDirectories(output(""));
    for (String place : new String[] {"canary", "deep/canary", "deep/in/canary", "canary.prom"}) {
      Files.writeString(world.resolve(place), SECRET);
    }
  }

  Path secret() {
    return world.resolve("canary");
  }

  Path input(String name) {
    return world.resolve("deep/in").resolve(name);
  }

  Path output(String name) {
    return world.resolve("deep/out").resolve(name);
  }

  /** Runs a command in this process; it leaves no trace but below the outputs. */
  CommandRun run(Object... arguments) throws IOException {
    SortedMap<String, String> before = outside();
    CommandRun run =
        CommandRun.of(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    String line = String.join(" ", Stream.of(arguments).map(Object::toString).toList());
    assertEquals(before, outside(), line);
    assertHidesSecret(line, run.out() + run.err());
    assertFalse(run.err().contains("\tat "), line + ": " + run.err());
    assertTrue(
        run.err().chars().allMatch(character -> character == '\n' || character >= ' '),
        line + ": " + run.err());
    try (Stream<Path> made = Files.walk(output(""))) {
      for (Path path : made.toList()) {
        assertFalse(Files.isSymbolicLink(path), line + " made a link, " + path);
        if (Files.isRegularFile(path)) {
          String text = Files.readString(path, StandardCharsets.ISO_8859_1);
          assertHidesSecret(line + " in " + path, text);
        }
      }
    }
    return run;
  }

  private static void assertHidesSecret(String where, String text) {
    assertFalse(text.contains(SECRET.strip()), where);
    assertFalse(text.contains(digest()), where);
  }

  private static String digest() {
    try {
      byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** All but the outputs, with what the files hold. */
  private SortedMap<String, String> outside() throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(world)) {
      for (Path path : all.filter(each -> !each.startsWith(output(""))).toList()) {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        found.put(
            world.relativize(path).toString(),
            file ? Files.readString(path, StandardCharsets.ISO_8859_1) : "");
      }
    }
    return found;
  }
}
