package dev.warrenperf.config;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** Waiver files: YAML as {@code docs/waivers.md} describes it. */
public final class WaiverFile {

  /** The version of the format that is read. */
  public static final String SCHEMA = "warren-perf/waivers/1";

  private static final String WHAT = "a waiver file";

  private WaiverFile() {}

  /**
   * Loads a waiver file by its path.
   *
   * @param targets what the waivers are for; ceilings must fit their limits
   * @throws MissingInputException when there is no such file or it cannot be read
   * @throws MalformedInputException as {@link #read}
   */
  public static WaiverSet load(String path, TargetSet targets)
      throws MissingInputException, MalformedInputException {
    if (!GivenPath.exists(path)) {
      throw new MissingInputException("expected a waiver file, found no " + Quoted.of(path, 200));
    }
    return waivers(path, YamlText.load(path, WHAT), targets);
  }

  /**
   * Reads a waiver file to its end; the stream stays open.
   *
   * @param origin the file as the user knows it
   * @param targets what the waivers are for; ceilings must fit their limits
   * @throws MalformedInputException when it is not UTF-8, longer than 1 MiB, not YAML, or not what
   *     the format asks for; the message has one line for each fault, {@code file:line:column:
   *     expected ..., found ...}, in the order of the file
   */
  public static WaiverSet read(String origin, InputStream in, TargetSet targets)
      throws IOException, MalformedInputException {
    return waivers(origin, YamlText.read(origin, in, WHAT), targets);
  }

  private static WaiverSet waivers(String origin, String text, TargetSet targets)
      throws MalformedInputException {
    WaiverReader reader = new WaiverReader(targets);
    return SchemaFile.read(
        origin,
        text,
        SCHEMA,
        WHAT,
        List.of(SchemaFile.KEY, "waivers"),
        file -> new WaiverSet(origin, waivers(file, reader)));
  }

  /** The list may be empty: a file whose last waiver was fulfilled stays where it is. */
  private static List<Waiver> waivers(Entry file, WaiverReader reader) {
    Value list = file.demand("waivers", Function.identity());
    if (list != null && !list.isList()) {
      list.expected("a list of waivers");
    }
    return list == null ? List.of() : list.items().stream().map(reader::read).toList();
  }
}
