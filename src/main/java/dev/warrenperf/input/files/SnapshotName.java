package dev.warrenperf.input.files;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.NodeRole;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a snapshot file tells.
 *
 * @param node the part before the time, or behind it when nothing stands before, without the side;
 *     a whole name that begins with a role and is followed by a number or nothing ({@code
 *     manager-1.prom}); else null
 * @param moment where its instant comes from
 * @param instantMillis the instant, when {@code moment} is {@link Moment#TIMED}
 * @param text whether it ends in {@code .txt}, which many files do that are no snapshots
 */
record SnapshotName(String node, Moment moment, long instantMillis, boolean text) {

  /** Where the instant of a snapshot comes from. */
  enum Moment {
    /** The name holds a time. */
    TIMED,
    /** The name says it is of the beginning. */
    BEFORE,
    /** The name says it is of the end. */
    AFTER,
    /** The name says nothing. */
    UNTOLD
  }

  private static final Set<String> DOCUMENTS =
      Set.of(
          "json", "csv", "md", "log", "yaml", "yml", "html", "xml", "svg", "png", "pdf", "sh", "py",
          "js", "jtl", "jmx", "sha256");

  private static final Set<String> EXTENSIONS =
      Set.of("prom", "txt", "metrics", "om", "openmetrics");

  /**
   * Reads a file name; null when such a name is never a snapshot: hidden, another extension, none
   * without a time, or a text file that is known to be something else.
   */
  static SnapshotName of(String file) {
    return of("", file);
  }

  /**
   * The same.
   *
   * @param folder the name of the folder it lies in, which may tell the day of a time of day
   */
  static SnapshotName of(String folder, String file) {
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
    SnapshotName name = ofStem(stem, text).onDay(folder, stem);
    return extension.isEmpty() && name.moment == Moment.UNTOLD ? null : name;
  }

  /**
   * What the name of a folder tells of the snapshots in it.
   *
   * @param above the name of the folder around it, which may tell the day of a time of day
   */
  static SnapshotName ofFolder(String above, String folder) {
    return ofStem(folder, false).onDay(above, folder);
  }

  private SnapshotName onDay(String folder, String stem) {
    if (moment != Moment.UNTOLD || folder.isEmpty()) {
      return this;
    }
    String whole = folder + "T" + stem;
    NameTime time = NameTime.find(whole);
    return time == null || time.start() > 0 || time.end() <= folder.length()
        ? this
        : new SnapshotName(
            SideWord.trimmed(whole, time.end(), whole.length()),
            Moment.TIMED,
            time.instantMillis(),
            text);
  }

  /** The same snapshot in a folder that tells more of it than its own name. */
  SnapshotName in(SnapshotName folder) {
    return moment == Moment.UNTOLD
        ? new SnapshotName(node, folder.moment, folder.instantMillis, text)
        : this;
  }

  /** Whether the file counts: text files only in a node's folder or with a time in their name. */
  boolean counts(boolean inNodeFolder) {
    return inNodeFolder || !text || moment != Moment.UNTOLD;
  }

  /**
   * Why a file of a run's folder is no snapshot, where that may not be what its owner means; null
   * for what is plainly something else.
   */
  static String refusal(String file) {
    String extension = extension(unpacked(file));
    if (file.startsWith(".") || file.startsWith("README") || isOtherText(file)) {
      return null;
    }
    if (extension.isEmpty()) {
      return "a name without extension counts with a time, before or after in it";
    }
    return extension.equals("txt")
        ? "a .txt file counts in a node's folder, or with a time, before or after in its name"
        : "no snapshot has such an extension";
  }

  /** Tells of a file that is no snapshot, by its name without folders. */
  static void passOver(String file, String origin, Notices notices) {
    notices.passedOver(refusal(file), isDocument(file), origin);
  }

  /** Whether a file is a document or a table, as they lie beside snapshots. */
  static boolean isDocument(String file) {
    return DOCUMENTS.contains(extension(unpacked(file)));
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

  /** What a name without extension tells. */
  private static SnapshotName ofStem(String stem, boolean text) {
    NameTime time = NameTime.find(stem);
    if (time != null) {
      String node = withoutSide(SideWord.trimmed(stem, 0, time.start()));
      return new SnapshotName(
          node == null ? withoutSide(SideWord.trimmed(stem, time.end(), stem.length())) : node,
          Moment.TIMED,
          time.instantMillis(),
          text);
    }
    SideWord side = SideWord.in(stem);
    if (side != null) {
      return new SnapshotName(side.rest(), side.moment(), Long.MIN_VALUE, text);
    }
    String node = NodeRole.namesNode(stem) ? stem : null;
    return new SnapshotName(node, Moment.UNTOLD, Long.MIN_VALUE, text);
  }

  private static String withoutSide(String node) {
    SideWord side = node == null ? null : SideWord.in(node);
    return side == null ? node : side.rest();
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
