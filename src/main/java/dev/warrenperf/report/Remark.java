package dev.warrenperf.report;

import dev.warrenperf.json.AsText;

/** One statement with its tone. */
public record Remark(Tone tone, String text) implements AsText {

  @Override
  public String asText() {
    return text;
  }
}
