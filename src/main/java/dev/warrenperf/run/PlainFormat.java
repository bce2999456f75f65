package dev.warrenperf.run;

/** What standard output gets of {@code lint} and {@code calibrate}. */
enum PlainFormat implements FormatWord {
  TEXT,
  JSON
}
