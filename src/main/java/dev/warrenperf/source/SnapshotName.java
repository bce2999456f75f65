package dev.warrenperf.source;

import java.util.Locale;
import java.util.Set;

/**
 * What the name of a snapshot file tells.
 *
 * @param node the part before the time or before {@code before}/{@code after}; a whole name that
 *     begins with a role and is followed by a number or nothing ({@code manager-1.prom}); else null
 * @param moment where its instant comes from
 * @param instantMillis the instant, when {@code moment} is {@link Moment#TIMED}
 * @param text whether it ends in {@code .txt}, which many files do that are no snapshots
 */
record SnapshotName(String node, Moment moment, long instantMillis, boolean text) {

  /** Where the instant of a snapshot comes from. */
  enum Moment {
    /** The name holds a time. */
    TIMED,
    /** The name says it is the first of a pair. */
    BEFORE,
    /** The name says it is the second of a pair. */
    AFTER,
    /** The name says nothing. */
    UNTOLD
  }

  private static final Set<String> EXTENSIONS =
      Set.of("prom", "txt", "metrics", "om", "openmetrics");
  private static final String SEPARATORS = "-_.@~ ";

  /**
   * Reads a file name; null when such a name is never a snapshot: hidden, another extension, none
   * without a time, or a text file that is known to be something else.
   */
  static SnapshotName of(String file) {
    if (file.startsWith(".") || file.startsWith("README")) {
      return null;
    }
    String plain = unpacked(file);
    String extension = extension(plain);
    if (!extension.isEmpty() && !EXTENSIONS.contains(extension)) {
      return null;
    }
    boolean text = extension.equals("txt");
    if (text && isOtherText(plain)) {
      return null;
    }
    String stem =
        extension.isEmpty() ? plain : plain.substring(0, plain.length() - extension.length() - 1);
    SnapshotName name = ofStem(stem, text);
    return extension.isEmpty() && name.moment == Moment.UNTOLD ? null : name;
  }

  /** Whether the file counts: text files only in a node's folder or with a time in their name. */
  boolean counts(boolean inNodeFolder) {
    return inNodeFolder || !text || moment != Moment.UNTOLD;
  }

  boolean isTimed() {
    return moment == Moment.TIMED;
  }

  /** Whether the name has a snapshot's extension, so that it is hardly a folder's. */
  static boolean hasExtension(String file) {
    return file.endsWith(".prom") || EXTENSIONS.contains(extension(unpacked(file)));
  }

  /** The name without {@code .gz} or {@code .zst} and without a snapshot's extension. */
  static String stem(String file) {
    String plain = unpacked(file);
    String extension = extension(plain);
    return EXTENSIONS.contains(extension)
        ? plain.substring(0, plain.length() - extension.length() - 1)
        : plain;
  }

  private static String unpacked(String file) {
    if (endsWith(file, ".gz")) {
      return file.substring(0, file.length() - 3);
    }
    return endsWith(file, ".zst") ? file.substring(0, file.length() - 4) : file;
  }

  private static SnapshotName ofStem(String stem, boolean text) {
    NameTime time = NameTime.find(stem);
    if (time != null) {
      return new SnapshotName(
          nodePart(stem, time.start()), Moment.TIMED, time.instantMillis(), text);
    }
    if (isLastWord(stem, "before")) {
      return new SnapshotName(
          nodePart(stem, stem.length() - 6), Moment.BEFORE, Long.MIN_VALUE, text);
    }
    if (isLastWord(stem, "after")) {
      return new SnapshotName(
          nodePart(stem, stem.length() - 5), Moment.AFTER, Long.MIN_VALUE, text);
    }
    String node = NodeRole.namesNode(stem) ? stem : null;
    return new SnapshotName(node, Moment.UNTOLD, Long.MIN_VALUE, text);
  }

  private static String nodePart(String stem, int end) {
    int last = end;
    while (last > 0 && SEPARATORS.indexOf(stem.charAt(last - 1)) >= 0) {
      last--;
    }
    return last == 0 ? null : stem.substring(0, last);
  }

  private static boolean isLastWord(String stem, String word) {
    int start = stem.length() - word.length();
    return endsWith(stem, word) && (start == 0 || SEPARATORS.indexOf(stem.charAt(start - 1)) >= 0);
  }

  /** In lower case; empty when there is none or what follows the dot begins with a digit. */
  private static String extension(String file) {
    if (file.endsWith(".prom")) {
      return "prom"; // nearly all of them, thousands in a run
    }
    int dot = file.lastIndexOf('.');
    if (dot < 0 || dot + 1 == file.length() || Character.isDigit(file.charAt(dot + 1))) {
      return "";
    }
    return file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isOtherText(String file) {
    return file.startsWith("hey-")
        || file.equals("cluster-info.txt")
        || file.endsWith("openmetrics-accept.txt");
  }

  private static boolean endsWith(String text, String end) {
    return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
  }
}
