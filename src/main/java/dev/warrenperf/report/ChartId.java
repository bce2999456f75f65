package dev.warrenperf.report;

import com.google.re2j.Pattern;

/** What may name a chart in a page: it becomes part of XML ids and so must be one itself. */
final class ChartId {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private ChartId() {}

  static String checked(String id) {
    if (!PLAIN.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "chart id: expected a letter, then letters, digits, '-' or '_', found '" + id + "'");
    }
    return id;
  }
}
