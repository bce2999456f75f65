package dev.warrenperf.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What of a script is the same whatever the commands are. */
final class ScriptTemplate {

  private ScriptTemplate() {}

  /**
   * The script with what was made of the commands in the place of the line {@code #COMMANDS}, and
   * what may follow a directory of runs in that of {@code SELECTORS}.
   */
  static String filled(String name, String commands) {
    try (InputStream in = ScriptTemplate.class.getResourceAsStream("/completion/" + name)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return script
          .replace("#COMMANDS\n", commands)
          .replace("SELECTORS", String.join(" ", Proposal.SELECTORS));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Between single quotes, for bash and zsh. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
