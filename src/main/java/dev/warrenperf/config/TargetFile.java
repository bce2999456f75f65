package dev.warrenperf.config;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Target files: YAML as {@code docs/targets.md} describes it. */
public final class TargetFile {

  /** The version of the format that is read. */
  public static final String SCHEMA = "warren-perf/targets/1";

  static final String WHAT = "a target file";

  private TargetFile() {}

  /** Names of the target files that come with the program, the default first. */
  public static List<String> builtInNames() {
    return TargetSet.BUILT_IN;
  }

  /**
   * The text of a built-in target file, comments included: a start for one's own.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public static String builtInText(String name) {
    if (!TargetSet.BUILT_IN.contains(name)) {
      throw new IllegalArgumentException("no built-in target file " + Quoted.of(name));
    }
    try (InputStream in = TargetFile.class.getResourceAsStream("/targets/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Loads a built-in target file by its name, or any other by its path. A file called as a built-in
   * one is reached as {@code ./warren-1.3}.
   *
   * @throws MissingInputException when there is no such file or it cannot be read
   * @throws MalformedInputException as {@link #read}
   */
  public static TargetSet load(String nameOrPath)
      throws MissingInputException, MalformedInputException {
    if (TargetSet.BUILT_IN.contains(nameOrPath)) {
      return TargetSetReader.read(nameOrPath, builtInText(nameOrPath));
    }
    if (!GivenPath.exists(nameOrPath)) {
      throw new MissingInputException(
          "expected a target file or one of %s, found no %s%s"
              .formatted(
                  String.join(", ", TargetSet.BUILT_IN),
                  Quoted.of(nameOrPath, 200),
                  Suggestion.of(nameOrPath, TargetSet.BUILT_IN)));
    }
    return TargetSetReader.read(nameOrPath, YamlText.load(nameOrPath, WHAT));
  }

  /**
   * Reads a target file to its end; the stream stays open.
   *
   * @param origin the file as the user knows it
   * @throws MalformedInputException when it is not UTF-8, longer than 1 MiB, not YAML, or not what
   *     the format asks for; the message has one line for each fault, {@code file:line:column:
   *     expected ..., found ...}, in the order of the file
   */
  public static TargetSet read(String origin, InputStream in)
      throws IOException, MalformedInputException {
    return TargetSetReader.read(origin, YamlText.read(origin, in, WHAT));
  }
}
