package dev.warrenperf.unit;

/** One of a closed set, with the word that every output has for it. */
public interface Word {

  /** The word; no other of the set has it. */
  String word();
}
