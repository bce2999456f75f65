package dev.warrenperf.http;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.UserFile;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.nio.file.Path;
import java.util.Map;

/** One line of a file or a variable of the environment, which no message quotes. */
final class SecretLine {

  /** Tokens of clusters have one or two kB. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final Pattern LINE_END = Pattern.compile("\\r?\\n\\z");

  private final Path file;
  private final String variable;

  /**
   * @param file null where it is a variable
   */
  SecretLine(Path file, String variable) {
    this.file = file;
    this.variable = variable;
  }

  /** Where it is, for messages. */
  String origin() {
    return file == null ? "variable " + Printable.of(variable, 100) : UserFile.name(file);
  }

  /**
   * Without its end, never empty.
   *
   * @throws MissingInputException the file cannot be read or the variable is not set
   * @throws MalformedInputException it is not one line
   */
  String read(Map<String, String> environment)
      throws MissingInputException, MalformedInputException {
    String text = file == null ? environment.get(variable) : UserFile.read(file, MOST_BYTES);
    if (text == null) {
      throw new MissingInputException(origin() + ": not set in the environment");
    }
    String line = LINE_END.matcher(text).replaceFirst("");
    if (line.isEmpty()) {
      throw new MalformedInputException(origin() + ": expected one line, found nothing");
    }
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new MalformedInputException(origin() + ": expected one line, found more");
    }
    return line;
  }
}
