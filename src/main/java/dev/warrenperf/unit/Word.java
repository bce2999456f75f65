package dev.warrenperf.unit;

import java.util.Locale;

/** One of a closed set, an enum, with the word that every output has for it. */
public interface Word {

  /** The name of the constant. */
  String name();

  /** The word, by default the name: {@code not-exposed}. No other of the set has it. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
