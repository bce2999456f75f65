package dev.warrenperf.model;

/** How far two words are apart, in slips of the keyboard. */
public final class EditDistance {

  private EditDistance() {}

  /** Optimal string alignment: insertions, deletions, changes and swaps of neighbours. */
  public static int of(String left, String right) {
    // known words are short; whatever is far longer is far away, and costs nothing to say so
    return Math.abs(left.length() - right.length()) > right.length()
        ? Integer.MAX_VALUE
        : of(left, right, Integer.MAX_VALUE);
  }

  /** The same, or a larger number than {@code most} as soon as it is known to be above that. */
  public static int of(String left, String right, int most) {
    if (Math.abs(left.length() - right.length()) > most) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    int leastBefore = 0;
    for (int i = 0; i <= left.length(); i++) {
      int least = Integer.MAX_VALUE;
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(left, right, i, j, cost);
        least = Math.min(least, cost[i][j]);
      }
      if (Math.min(least, leastBefore) > most) { // a swap is made from the row before that
        return Integer.MAX_VALUE;
      }
      leastBefore = least;
    }
    return cost[left.length()][right.length()];
  }

  private static int cheapest(String left, String right, int i, int j, int[][] cost) {
    int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swap =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
