package dev.warrenperf.model;

import dev.warrenperf.unit.Word;

/** How much a notice weighs for a reader of the numbers. */
public enum Severity implements Word {
  /** Good to know; the numbers stand. */
  INFO,
  /** Something was repaired, missing or assumed; the numbers need this beside them. */
  WARNING,
  /** Part of the input could not be used. */
  ERROR;
}
