package dev.warrenperf.json;

/** A record of several kinds, of which not each has all members. */
public interface OfKinds {

  /** Whether one of its kind has this member, be it null. */
  boolean has(String member);
}
