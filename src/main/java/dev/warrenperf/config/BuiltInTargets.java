package dev.warrenperf.config;

import dev.warrenperf.judge.TargetSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Target files that come with the program. */
final class BuiltInTargets {

  /** The first is the default. */
  static final List<String> NAMES = TargetSet.BUILT_IN;

  private BuiltInTargets() {}

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no built-in target file " + Quoted.of(name));
    }
    try (InputStream in = BuiltInTargets.class.getResourceAsStream("/targets/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
