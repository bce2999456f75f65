package dev.warrenperf.comparison;

/**
 * One of several looks at data that grows from look to look, planned beforehand. Together they err
 * no more often than one.
 *
 * @param number from 1
 * @param planned how many in all
 * @param level one-sided, what this one may err by: the 5 % of all of them are spent as O'Brien and
 *     Fleming do, little at first
 */
public record Look(int number, int planned, double level) {

  /** More looks than this gain nothing. */
  public static final int MOST = 20;

  /** The only one, which spends all. */
  public static final Look ONLY = new Look(1, 1, Decider.LEVEL);

  /**
   * One of those that are planned, at equal parts of the data.
   *
   * @throws IllegalArgumentException unless {@code 1 <= number <= planned <= 20}
   */
  public static Look of(int number, int planned) {
    if (!(number >= 1 && number <= planned && planned <= MOST)) {
      throw new IllegalArgumentException(
          "expected a look of at most " + MOST + ", found " + number + "/" + planned);
    }
    return planned == 1
        ? ONLY
        : new Look(number, planned, Looks.planned(planned, Decider.LEVEL).level(number));
  }

  /** The share that two-sided intervals hold at that level: 0.9 at the only look. */
  public double confidence() {
    return 1 - 2 * level;
  }
}
