package dev.warrenperf.report;

import java.util.Locale;

/** Ids of page elements: stable for a target file, unique in a page, plain ASCII. */
final class Anchors {

  private static final int LONGEST = 40;

  private Anchors() {}

  /** Kind, position in the target file, and as much of the name as is plain. */
  static String of(String kind, int position, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return (kind + "-" + (position + 1) + "-" + cut).replaceAll("-+$", "");
  }
}
