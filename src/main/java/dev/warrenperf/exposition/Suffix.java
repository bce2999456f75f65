package dev.warrenperf.exposition;

/** What a sample's name may have behind the name of its family. */
enum Suffix {
  NONE(""),
  TOTAL("_total"),
  CREATED("_created"),
  BUCKET("_bucket"),
  COUNT("_count"),
  SUM("_sum"),
  GCOUNT("_gcount"),
  GSUM("_gsum"),
  INFO("_info");

  private static final Suffix[] ALL = values();

  private final String text;

  Suffix(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The suffix that the name ends with and something stands before, or NONE. */
  static Suffix of(String name) {
    for (Suffix suffix : ALL) {
      if (suffix != NONE && name.endsWith(suffix.text)) {
        return suffix;
      }
    }
    return NONE;
  }
}
