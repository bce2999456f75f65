package dev.warrenperf.report;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;

/**
 * Something a reader of the numbers must know.
 *
 * @param code stable name of its kind
 * @param severity how much it weighs
 * @param text one sentence
 * @param file where it was seen, or null
 * @param line one-based, or null
 */
public record NoticeItem(String code, Severity severity, String text, String file, Integer line) {

  /** A notice of any stage. */
  static NoticeItem of(Notice notice) {
    return new NoticeItem(
        notice.code(), notice.severity(), notice.text(), notice.file(), notice.line());
  }

  /** What it means for the figures. */
  public Tone tone() {
    return Tone.of(severity);
  }

  /** {@code file:line} as far as known; empty when it was seen in no file. */
  public String where() {
    if (file == null) {
      return "";
    }
    return line == null ? file : file + ":" + line;
  }
}
