package dev.warrenperf.model;

import dev.warrenperf.unit.Word;

/**
 * What the place that a run was found in says it does not give; whether the run is whole depends on
 * it. Its word is the code of the notice that tells it.
 */
public enum Shortfall implements Word {
  /** The archive ends too early. */
  ARCHIVE_TRUNCATED,
  /** A server warned of an answer. */
  SERVER_WARNING,
  /** Not all stores of a server answered. */
  SERVER_PARTIAL,
  /** A server added up the nodes, so that single ones are not known. */
  PUSH_DOWN,
  /**
   * Some node was not seen up to the edges of the window, or restarted, while a server added up.
   */
  PUSH_DOWN_LOST,
  /** Some node started again from zero while a server added up. */
  PUSH_DOWN_RESET
}
