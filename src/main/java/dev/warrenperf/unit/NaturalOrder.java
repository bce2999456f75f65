package dev.warrenperf.unit;

import java.util.Comparator;

/** Orders names as people do: runs of digits by their value, so worker-2 before worker-10. */
public enum NaturalOrder implements Comparator<String> {
  NATURAL;

  @Override
  public int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
        int endLeft = endOfDigits(left, i);
        int endRight = endOfDigits(right, j);
        int order = compareNumbers(left, i, endLeft, right, j, endRight);
        if (order != 0) {
          return order;
        }
        i = endLeft;
        j = endRight;
      } else {
        int order = Character.compare(left.charAt(i++), right.charAt(j++));
        if (order != 0) {
          return order;
        }
      }
    }
    int order = Integer.compare(left.length() - i, right.length() - j);
    // names that differ in leading zeros only still need one order
    return order != 0 ? order : left.compareTo(right);
  }

  private static int compareNumbers(
      String left, int startLeft, int endLeft, String right, int startRight, int endRight) {
    int i = skipZeros(left, startLeft, endLeft);
    int j = skipZeros(right, startRight, endRight);
    int order = Integer.compare(endLeft - i, endRight - j);
    while (order == 0 && i < endLeft) {
      order = Character.compare(left.charAt(i++), right.charAt(j++));
    }
    return order;
  }

  private static int skipZeros(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private static int endOfDigits(String text, int start) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
