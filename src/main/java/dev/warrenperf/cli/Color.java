package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** When text is coloured: {@code --color}, else on a terminal unless {@code NO_COLOR} is set. */
enum Color {
  AUTO,
  ALWAYS,
  NEVER;

  boolean isOn(Console console, Map<String, String> environment) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.outIsTerminal() && wanted(environment);
    };
  }

  /** Reads the option's word. */
  static final class Converter implements ITypeConverter<Color> {
    @Override
    public Color convert(String word) {
      return Arrays.stream(values())
          .filter(color -> color.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected auto, always or never, found \"" + word + "\""));
    }
  }

  /** See no-color.org: any value but the empty one switches colour off. */
  private static boolean wanted(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
