package dev.warrenperf.analysis;

/** Where a counter or histogram went from one snapshot to the next. */
enum Course {
  /** It stands where it stood, or was not seen before. */
  STOOD,
  GREW,
  FELL;

  static Course of(double before, double now) {
    return now < before ? FELL : now > before ? GREW : STOOD;
  }
}
