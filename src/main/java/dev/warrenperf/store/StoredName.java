package dev.warrenperf.store;

import dev.warrenperf.files.FileName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names of files and folders made of texts from outside, in which nothing is left but letters. */
final class StoredName {

  private static final int LONGEST_PART = 60;
  private static final int DIGITS = 8;

  private StoredName() {}

  /**
   * The name of a run: {@code v1.6.0_burst_20260115T100010.000Z_1a2b3c4d}. The same run always has
   * the same, and names sort by version, scenario and time.
   *
   * @param start ISO 8601 in UTC
   * @param identity what else tells the run from others
   */
  static String of(String version, String scenario, String start, List<String> identity) {
    String time = start.replace("-", "").replace(":", "");
    return part(version) + "_" + part(scenario) + "_" + part(time) + "_" + hash(identity);
  }

  /**
   * A text as part of a name: ASCII letters, digits, {@code . + - _}, at most 60. Where that leaves
   * something out, a hash of the whole text follows behind {@code ~}, so two texts never share a
   * name.
   *
   * @param text null for none, which gives {@code ~}
   */
  static String part(String text) {
    if (text == null) {
      return "~";
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length() && kept.length() < LONGEST_PART; i++) {
      kept.append(isPlain(text.charAt(i)) ? text.charAt(i) : '-');
    }
    if (kept.length() > 0
        && (!isLetter(kept.charAt(0)) || FileName.refusal(kept.toString()) != null)) {
      kept.insert(0, 'x');
    }
    String name = kept.toString();
    return name.equals(text) && !name.isEmpty() ? name : name + "~" + hash(List.of(text));
  }

  private static boolean isPlain(char character) {
    return isLetter(character) || "+-._".indexOf(character) >= 0;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private static String hash(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
