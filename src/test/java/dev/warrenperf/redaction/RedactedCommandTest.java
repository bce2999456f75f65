package dev.warrenperf.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedCommandTest {

  private static final Pattern SECRET = Pattern.compile("«([^»]*)»");

  /** What is kept of a secret is shorter than this. */
  private static final int LEAST_TELLING = 4;

  static List<String> secrets() throws IOException {
    return lines("secrets.txt");
  }

  static List<String> ordinary() throws IOException {
    return lines("ordinary.txt");
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = RedactedCommandTest.class.getResourceAsStream("/redaction/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> arguments(String line) {
    return Arrays.stream(line.replaceAll("[«»]", "").split(" ¦ "))
        .map(argument -> argument.replaceAll("(?<!%\\{time_total})\\\\n", "\n"))
        .toList();
  }

  private static String inShell(List<String> arguments) {
    return arguments.stream()
        .map(argument -> "'" + argument.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  @Test
  void the_tables_are_there() throws IOException {
    assertTrue(secrets().size() >= 150, secrets().size() + " shapes");
    assertTrue(ordinary().size() >= 24, ordinary().size() + " ordinary commands");
  }

  /** As it is given, as a text for a shell, and as a text that a shell is given. */
  @ParameterizedTest
  @MethodSource("secrets")
  void no_part_of_a_secret_is_kept(String line) {
    List<String> arguments = arguments(line);
    String text = inShell(arguments);
    List<String> shown = new ArrayList<>(RedactedCommand.arguments(arguments));
    shown.add(RedactedCommand.shell(text));
    shown.addAll(RedactedCommand.arguments(List.of("sh", "-c", text)));
    shown.addAll(RedactedCommand.arguments(List.of("ssh", "host", text)));
    List<String> secrets = SECRET.matcher(line).results().map(found -> found.group(1)).toList();
    assertTrue(!secrets.isEmpty(), line);
    for (String secret : secrets) {
      for (int i = 0; i + LEAST_TELLING <= secret.length(); i++) {
        String part = secret.substring(i, i + LEAST_TELLING);
        assertTrue(shown.stream().noneMatch(one -> one.contains(part)), part + " in " + shown);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void ordinary_commands_are_kept_as_they_are(String line) {
    List<String> arguments = arguments(line);
    assertEquals(arguments, RedactedCommand.arguments(arguments));
  }

  /**
   * An argument of megabytes in which everything begins and nothing ends: a method that costs the
   * square of it would be at it for hours.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ab-",
        "'",
        "\"",
        "\\",
        "password=",
        "password:",
        "$(",
        "`",
        "a:b@",
        "http://",
        "{",
        "[",
        "'\\''",
        "eyJa",
        "-----BEGIN ",
        "x ",
        "\"password\": \"",
        "=",
        "sk-",
        "a:",
        "?a&",
        "("
      })
  @Timeout(120)
  void a_textargument_ends(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTrue(RedactedCommand.line(List.of("x", text)).length() <= 2 * text.length());
    assertTrue(RedactedCommand.shell(text).length() <= 2 * text.length());
  }
}
