package dev.warrenperf.model;

/**
 * Something that a reader of the numbers must know: a repair, a restart, a missing node.
 *
 * @param code stable, lower case, words joined by hyphens: {@code reset}
 * @param severity how much it weighs
 * @param text one sentence, with the sizes that matter
 * @param file where it was seen, or null
 * @param line one-based line in {@code file}, or null
 */
public record Notice(String code, Severity severity, String text, String file, Integer line) {

  /** {@code file:line} as far as known; null when it was seen in no file. */
  public String where() {
    return file == null || line == null ? file : file + ":" + line;
  }

  /** Whether it tells this. */
  public boolean tells(Shortfall shortfall) {
    return code.equals(shortfall.word());
  }

  public static Notice info(String code, String text) {
    return new Notice(code, Severity.INFO, text, null, null);
  }

  public static Notice warning(String code, String text) {
    return new Notice(code, Severity.WARNING, text, null, null);
  }
}
