package dev.warrenperf.run;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.input.samples.DurationUnit;
import dev.warrenperf.input.samples.SampleColumns;
import dev.warrenperf.input.samples.SampleRole;
import dev.warrenperf.input.samples.SamplesRequest;
import java.util.Optional;

/**
 * Reads the option {@code --samples NAME=FILE}, with {@code ,column=} and the like after the file.
 * The name ends at the first {@code =}; a file whose own name holds a comma is read as it is,
 * unless a word and {@code =} follow the comma.
 */
final class SamplesOption {

  private static final String UNIT = "unit";
  private static final String WHERE = "where";

  /** Where an option begins. */
  private static final Pattern OPTION = Pattern.compile(",([A-Za-z]+)=");

  private final String given;
  private SampleColumns columns = SampleColumns.NONE;

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
    return new SamplesRequest(name, path, columns);
  }

  private String takeOptions(String rest) throws CommandException {
    Matcher option = OPTION.matcher(rest);
    boolean more = option.find();
    String path = more ? rest.substring(0, option.start()) : rest;
    while (more) {
      String key = option.group(1);
      int from = option.end();
      more = option.find();
      take(key, rest.substring(from, more ? option.start() : rest.length()));
    }
    return path;
  }

  private void take(String key, String value) throws CommandException {
    Optional<SampleRole> role = SampleRole.ofOption(key);
    if (value.isEmpty() || !(role.isPresent() || key.equals(UNIT) || key.equals(WHERE))) {
      throw wrong(
          "expected ,column=NAME, ,unit=UNIT, ,status=NAME, ,success=NAME, ,error=NAME, ,by=NAME or"
              + " ,where=NAME=VALUE after the file");
    }
    if (role.isPresent()) {
      once(key, !columns.names().containsKey(role.get()));
      columns = columns.with(role.get(), value);
    } else if (key.equals(UNIT)) {
      once(key, columns.unit() == null);
      columns = columns.in(unit(value));
    } else {
      takeCondition(value);
    }
  }

  private void once(String key, boolean first) throws CommandException {
    if (!first) {
      throw wrong("expected " + key + "= once");
    }
  }

  private void takeCondition(String value) throws CommandException {
    int equals = value.indexOf('=');
    if (equals < 1) {
      throw wrong("expected ,where=NAME=VALUE");
    }
    columns = columns.where(value.substring(0, equals), value.substring(equals + 1).strip());
  }

  private DurationUnit unit(String word) throws CommandException {
    DurationUnit unit = DurationUnit.parse(word);
    if (unit == null) {
      throw wrong("expected the unit " + DurationUnit.KNOWN);
    }
    return unit;
  }

  private CommandException wrong(String expected) {
    return CommandException.usage("--samples: " + expected + ", found \"" + given + "\"");
  }
}
