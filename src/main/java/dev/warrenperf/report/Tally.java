package dev.warrenperf.report;

/**
 * How many targets came out how.
 *
 * @param total of all
 * @param optional those among NO DATA that were not required
 * @param waivedFail those among FAIL that a waiver excuses
 * @param waivedUndecided those among UNDECIDED that a waiver excuses
 * @param unasked those among UNDECIDED that were not required, and that no load asked for
 */
public record Tally(
    int total,
    int pass,
    int fail,
    int undecided,
    int noData,
    int optional,
    int waivedFail,
    int waivedUndecided,
    int unasked) {

  /** With nothing waived. */
  public Tally(int total, int pass, int fail, int undecided, int noData, int optional) {
    this(total, pass, fail, undecided, noData, optional, 0, 0, 0);
  }

  /** All that a waiver excuses. */
  public int waived() {
    return waivedFail + waivedUndecided;
  }
}
