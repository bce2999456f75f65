package dev.warrenperf.json;

/** A record that documents have as one text. */
public interface AsText {

  /** What they have of it. */
  String asText();
}
