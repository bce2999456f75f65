package dev.warrenperf.files;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;

/**
 * Which names from outside may be those of files and folders: those that mean the same on every
 * system, and never lead elsewhere.
 */
public final class FileName {

  /** What file systems take. */
  private static final int MOST_BYTES = 255;

  /** Names of devices, which Windows takes in any case, with any extension, blanks before it. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[\\d\u00b9\u00b2\u00b3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private FileName() {}

  /** Why one name, without folders, cannot be that of a file or folder; null when it can. */
  public static String refusal(String name) {
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (character == '/' || character == '\\') {
        return "a name in it holds " + character;
      }
      if (Character.isISOControl(character)) {
        return "a name in it holds a control character";
      }
    }
    return refusalOfWhole(name);
  }

  private static String refusalOfWhole(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return "it leads elsewhere";
    }
    char last = name.charAt(name.length() - 1);
    if (last == '.' || last == ' ') {
      return "a name in it ends in a " + (last == '.' ? "dot" : "blank");
    }
    if (name.length() > 1 && name.charAt(1) == ':' && DRIVE.matcher(name).matches()) {
      return "it names a drive";
    }
    if (mayBeDevice(name) && DEVICE.matcher(name).matches()) {
      return "it names a device";
    }
    return isTooLong(name) ? "a name in it is longer than " + MOST_BYTES + " bytes" : null;
  }

  /** Spares most names the pattern: a run has many thousands. */
  private static boolean mayBeDevice(String name) {
    return "cpanlCPANL".indexOf(name.charAt(0)) >= 0;
  }

  private static boolean isTooLong(String name) {
    return name.length() * 3 > MOST_BYTES
        && name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }
}
