package dev.warrenperf.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML text as nodes that know their places. */
final class YamlTree {

  private YamlTree() {}

  /** The root, or nothing when the text is empty or, as {@code problems} then say, broken. */
  static Optional<Node> compose(String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(ShallowParser.MOST_ALIASES)
            // the text is short already, and this limit would be told without a place
            .setCodePointLimit(Integer.MAX_VALUE)
            // told with its place, as any other unknown key
            .setAllowNonScalarKeys(true)
            .build();
    StreamReader reader = new StreamReader(settings, text);
    ParserImpl parser = new ParserImpl(settings, reader);
    try {
      return new Composer(settings, new ShallowParser(parser)).getSingleNode();
    } catch (YamlEngineException fault) {
      new YamlFaults(text, problems).add(fault);
      return Optional.empty();
    } catch (IllegalArgumentException notCaughtThere) {
      // the library reads the digits of an escape before it looks whether there are any
      problems.add(
          reader.getLine() + 1,
          reader.getColumn() + 1,
          "expected hexadecimal digits behind a backslash, found others or the end of the file");
      return Optional.empty();
    }
  }
}
