package dev.warrenperf.cli;

/** Text that comes from anywhere, made fit for one line of a terminal. */
final class OneLine {

  private OneLine() {}

  /** Control characters, line ends among them, become a space; null becomes an empty text. */
  static String of(String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
  }
}
