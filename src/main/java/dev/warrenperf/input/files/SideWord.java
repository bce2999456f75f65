package dev.warrenperf.input.files;

import dev.warrenperf.input.files.SnapshotName.Moment;
import java.util.Locale;
import java.util.Set;

/**
 * The word by which a name says on which side of a benchmark its snapshot was taken.
 *
 * @param moment {@link Moment#BEFORE} or {@link Moment#AFTER}
 * @param rest the name without the word and what parts it from the rest; null when nothing is left
 */
record SideWord(Moment moment, String rest) {

  private static final String SEPARATORS = "-_.@~ ";
  private static final Set<String> BEFORE =
      Set.of("before", "start", "first", "initial", "baseline", "pre");
  private static final Set<String> AFTER = Set.of("after", "end", "last", "final", "post");

  /** The last word of a name where that is a side, else its first, else null. */
  static SideWord in(String name) {
    int last = name.length();
    while (last > 0 && !isSeparator(name, last - 1)) {
      last--;
    }
    Moment moment = moment(name.substring(last));
    if (moment != null) {
      return new SideWord(moment, trimmed(name, 0, last));
    }
    int first = 0;
    while (first < name.length() && !isSeparator(name, first)) {
      first++;
    }
    moment = moment(name.substring(0, first));
    return moment == null ? null : new SideWord(moment, trimmed(name, first, name.length()));
  }

  /** A part of a name without separators at its ends; null when nothing is left. */
  static String trimmed(String name, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isSeparator(name, end - 1)) {
      end--;
    }
    while (start < end && isSeparator(name, start) && from > 0) {
      start++;
    }
    return start == end ? null : name.substring(start, end);
  }

  private static boolean isSeparator(String name, int at) {
    return SEPARATORS.indexOf(name.charAt(at)) >= 0;
  }

  private static Moment moment(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BEFORE.contains(lower) ? Moment.BEFORE : AFTER.contains(lower) ? Moment.AFTER : null;
  }
}
