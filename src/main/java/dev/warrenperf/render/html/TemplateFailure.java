package dev.warrenperf.render.html;

import com.google.re2j.Pattern;

/** A template that cannot be used: where, what was expected there, and what was found. */
public final class TemplateFailure extends Exception {
  private static final long serialVersionUID = 1;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String file;
  private final int line;

  TemplateFailure(String file, int line, int column, String message, Throwable cause) {
    super(
        file
            + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "")
            + ": "
            + BLANKS.matcher(message.strip()).replaceAll(" "),
        cause);
    this.file = file;
    this.line = line;
  }

  /** The template, as the user can find it. */
  public String file() {
    return file;
  }

  /** One-based; 0 when the fault has no line. */
  public int line() {
    return line;
  }
}
