package dev.warrenperf.run;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.files.GivenPath;

/**
 * Which runs of a directory are meant: {@code runs@latest}, {@code runs@last:5}, {@code
 * runs@version=v1.3.0}, {@code runs@pinned}.
 *
 * @param directory of the runs
 * @param most how many of the newest; {@link Integer#MAX_VALUE} for all
 * @param version that they have, or null for any
 * @param pinned whether they are the pinned ones of a store
 */
record RunSelector(String directory, int most, String version, boolean pinned) {

  static final String FORMS = "@latest, @last:N, @pinned or @version=VERSION";

  private static final String PINNED = "pinned";

  private static final Pattern WORD =
      Pattern.compile("latest|pinned|last:([1-9][0-9]{0,3})|version=(.+)");

  /** All that a directory holds. */
  static RunSelector all(String directory) {
    return new RunSelector(directory, Integer.MAX_VALUE, null, false);
  }

  /** Whether a run's age matters: the newest are meant, and none that came after the candidate. */
  boolean isByAge() {
    return version == null && !pinned;
  }

  /**
   * Reads an argument; null when it names a path. Something that is there under the whole name is
   * that.
   *
   * @throws CommandException with exit code 64 when a directory is followed by something else
   */
  static RunSelector parse(String argument) throws CommandException {
    if (GivenPath.exists(argument)) {
      return null;
    }
    for (int at = argument.indexOf('@'); at > 0; at = argument.indexOf('@', at + 1)) {
      String directory = argument.substring(0, at);
      if (GivenPath.isDirectory(directory)) {
        return of(directory, argument.substring(at + 1));
      }
    }
    return null;
  }

  private static RunSelector of(String directory, String word) throws CommandException {
    Matcher told = WORD.matcher(word);
    if (!told.matches()) {
      throw CommandException.usage(
          directory + ": expected " + FORMS + " behind it, found \"@" + word + "\"");
    }
    if (told.group(2) != null) {
      return new RunSelector(directory, Integer.MAX_VALUE, told.group(2), false);
    }
    int most = told.group(1) == null ? 1 : Integer.parseInt(told.group(1));
    return new RunSelector(directory, most, null, word.equals(PINNED));
  }
}
