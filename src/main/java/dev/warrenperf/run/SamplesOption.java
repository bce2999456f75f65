package dev.warrenperf.run;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.source.DurationUnit;
import dev.warrenperf.source.SamplesRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the option {@code --samples NAME=FILE}, with {@code ,column=}, {@code ,unit=} and {@code
 * ,status=} behind the file. The name ends at the first {@code =}; a file whose own name holds a
 * comma is read as it is, unless a word and {@code =} follow the comma.
 */
final class SamplesOption {

  private static final String COLUMN = "column";
  private static final String UNIT = "unit";
  private static final String STATUS = "status";
  private static final List<String> KEYS = List.of(COLUMN, UNIT, STATUS);

  /** The last comma that a word and an equals sign follow. */
  private static final Pattern LAST = Pattern.compile("(?s)(.*),([A-Za-z]+)=([^=]*)");

  private final String given;
  private final Map<String, String> options = new HashMap<>();

  private SamplesOption(String given) {
    this.given = given;
  }

  /**
   * What one use of the option asks for.
   *
   * @throws CommandException with exit code 64 when it is wrong
   */
  static SamplesRequest parse(String given) throws CommandException {
    return new SamplesOption(given).read();
  }

  private SamplesRequest read() throws CommandException {
    int equals = given.indexOf('=');
    String name = equals < 0 ? "" : given.substring(0, equals).strip();
    String path = takeOptions(given.substring(equals + 1));
    if (name.isEmpty() || path.isEmpty()) {
      throw wrong("expected NAME=FILE");
    }
    if (path.equals("-")) {
      throw wrong("expected a file, since standard input is not read here");
    }
    return new SamplesRequest(name, path, options.get(COLUMN), unit(), options.get(STATUS));
  }

  private String takeOptions(String rest) throws CommandException {
    String path = rest;
    for (Matcher last = LAST.matcher(path); last.matches(); last = LAST.matcher(path)) {
      String key = last.group(2);
      if (!KEYS.contains(key) || last.group(3).isEmpty()) {
        throw wrong("expected ,column=NAME, ,unit=UNIT or ,status=NAME behind the file");
      }
      if (options.put(key, last.group(3)) != null) {
        throw wrong("expected " + key + "= once");
      }
      path = last.group(1);
    }
    return path;
  }

  private DurationUnit unit() throws CommandException {
    String word = options.get(UNIT);
    DurationUnit unit = word == null ? null : DurationUnit.parse(word);
    if (word != null && unit == null) {
      throw wrong("expected the unit " + DurationUnit.KNOWN);
    }
    return unit;
  }

  private CommandException wrong(String expected) {
    return new CommandException(
        ExitCode.USAGE, "--samples: " + expected + ", found \"" + given + "\"");
  }
}
