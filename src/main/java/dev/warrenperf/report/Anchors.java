package dev.warrenperf.report;

import com.google.re2j.Pattern;
import java.util.Locale;

/** Ids of page elements: stable for a target file, unique in a page, plain ASCII. */
final class Anchors {

  private static final int LONGEST = 40;

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern HYPHENS = Pattern.compile("-+$");

  private Anchors() {}

  /** Kind, position in the target file, and as much of the name as is plain. */
  static String of(String kind, int position, String name) {
    String plain = OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return HYPHENS.matcher(kind + "-" + (position + 1) + "-" + cut).replaceFirst("");
  }
}
