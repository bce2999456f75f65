package dev.warrenperf.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables of a document say of each key, by the heading that a table stands under. */
final class DocumentedKeys {

  private static final Pattern CODE = Pattern.compile("`([^`: ]+)[^`]*`");

  private final Map<String, Map<String, String>> tables = new HashMap<>();

  private DocumentedKeys() {}

  static DocumentedKeys of(Path document) {
    DocumentedKeys keys = new DocumentedKeys();
    String heading = "";
    try {
      for (String line : Files.readAllLines(document)) {
        if (line.startsWith("#")) {
          heading = line.replaceFirst("#+ ", "");
        } else if (line.startsWith("| `")) {
          keys.row(heading, List.of(line.split(" \\| |^\\| | \\|$", -1)));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return keys;
  }

  /** The first cell may name several keys, and a key may have several rows. */
  private void row(String heading, List<String> cells) {
    String said = plain(cells.get(2));
    if (cells.size() > 4) {
      said += (said.endsWith(".") ? " " : ". ") + "If not given: " + plain(cells.get(3));
    }
    Map<String, String> table = tables.computeIfAbsent(heading, none -> new LinkedHashMap<>());
    Matcher codes = CODE.matcher(cells.get(1));
    while (codes.find()) {
      table.merge(codes.group(1), said, (first, second) -> first + "; " + second);
    }
  }

  /** Without the marks of Markdown, as a sentence. */
  private static String plain(String cell) {
    String text =
        cell.replaceAll(" ?\\(\\[[^\\]]*\\]\\([^)]*\\)\\)", "")
            .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
            .replace("`", "");
    return cell.startsWith("`") // a word of the format stays as it is
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * What is said of a key.
   *
   * @throws IllegalStateException where nothing is
   */
  String of(String heading, String key) {
    String said = tables.getOrDefault(heading, Map.of()).get(key);
    if (said == null) {
      throw new IllegalStateException("no row of " + key + " below " + heading);
    }
    return said.endsWith(".") ? said : said + ".";
  }
}
