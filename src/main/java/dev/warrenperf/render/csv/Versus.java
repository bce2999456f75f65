package dev.warrenperf.render.csv;

/**
 * Between which versions a number stands; all null for one that is of no comparison.
 *
 * @param run title of the one run of a side that it is of; null for all of them together
 * @param version of that run's side
 * @param baseline label of the reference
 * @param candidate label of the version held against it; null for the reference's own numbers
 * @param side {@code baseline} or {@code candidate} for what one side measured; null for what is
 *     between the two
 */
record Versus(String run, String version, String baseline, String candidate, String side) {

  static final Versus NONE = new Versus(null, null, null, null, null);

  static Versus of(String baseline, String candidate) {
    return new Versus(null, null, baseline, candidate, null);
  }

  Versus onSide(String oneSide) {
    return new Versus(run, version, baseline, candidate, oneSide);
  }

  Versus inRun(String title, String versionOfSide) {
    return new Versus(title, versionOfSide, baseline, candidate, side);
  }
}
