package dev.warrenperf.manual;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names the short one first, where there is one: {@code -o}, {@code --output}
 * @param label what its value is called; empty for an option without one
 * @param many whether it may be given, or take values, again and again
 * @param description sentences, the first of which is enough in a list
 * @param value what its value may be
 */
public record ManualOption(
    List<String> names, String label, boolean many, String description, Proposal value) {

  boolean takesValue() {
    return !label.isEmpty();
  }

  /** The first sentence, without its dot. */
  String summary() {
    return ManualCommand.firstSentence(description);
  }
}
