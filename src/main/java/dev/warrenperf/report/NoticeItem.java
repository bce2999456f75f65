package dev.warrenperf.report;

/**
 * Something a reader of the numbers must know.
 *
 * @param code stable name of its kind
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param text one sentence
 * @param file where it was seen, or null
 * @param line one-based, or null
 */
public record NoticeItem(String code, String severity, String text, String file, Integer line) {

  /** What it means for the figures. */
  public Tone tone() {
    return switch (severity) {
      case "error" -> Tone.FAIL;
      case "warning" -> Tone.UNDECIDED;
      default -> Tone.NEUTRAL;
    };
  }

  /** {@code file:line} as far as known; empty when it was seen in no file. */
  public String where() {
    if (file == null) {
      return "";
    }
    return line == null ? file : file + ":" + line;
  }
}
