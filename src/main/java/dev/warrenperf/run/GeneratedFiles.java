package dev.warrenperf.run;

import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.InputException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A directory of texts that appears whole or not at all. */
public final class GeneratedFiles {

  private GeneratedFiles() {}

  /**
   * Writes them.
   *
   * @param place new or empty
   * @param texts by their paths below it, joined by {@code /}
   */
  public static void write(Path place, Map<String, String> texts)
      throws CommandException, InputException {
    NewDirectory.write(
        place,
        directory -> {
          RootDirectory root = RootDirectory.of(directory);
          for (Map.Entry<String, String> text : texts.entrySet()) {
            try (OutputStream out = root.create(text.getKey())) {
              out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }
}
