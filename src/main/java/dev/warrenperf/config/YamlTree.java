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

  /** Aliases are handy for tiers that repeat; each is read again, so their number is bounded. */
  private static final int MOST_ALIASES = 50;

  private YamlTree() {}

  /** The root, or nothing when the text is empty or, as {@code problems} then say, broken. */
  static Optional<Node> compose(String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(MOST_ALIASES)
            // the parser sees text that is short already, and reports a fault at its end
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
    try {
      return new Composer(settings, new ShallowParser(parser)).getSingleNode();
    } catch (YamlEngineException fault) {
      new YamlFaults(text, problems).add(fault);
      return Optional.empty();
    }
  }
}
