package dev.warrenperf.comparison;

/**
 * One of several looks at data that grows from look to look, planned beforehand. Together they err
 * no more often than one.
 *
 * @param number from 1
 * @param planned how many in all, at least the number
 */
public record Look(int number, int planned) {

  /** More looks than this gain nothing. */
  public static final int MOST = 20;

  /** The only one. */
  public static final Look ONLY = new Look(1, 1);

  public Look {
    if (!(number >= 1 && number <= planned && planned <= MOST)) {
      throw new IllegalArgumentException(
          "expected a look of at most " + MOST + ", found " + number + "/" + planned);
    }
  }

  /** One-sided: what is spent at this look, O'Brien and Fleming's way; all of it at the only one. */
  public double level() {
    return planned == 1 ? Decider.LEVEL : Looks.planned(planned, Decider.LEVEL).level(number);
  }

  /** The share that two-sided intervals hold at that level: 0.9 at the only look. */
  public double confidence() {
    return 1 - 2 * level();
  }
}
