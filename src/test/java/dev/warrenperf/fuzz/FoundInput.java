package dev.warrenperf.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the file that a found input stands for, which lasts longer than decisions do. */
public final class FoundInput {

  private FoundInput() {}

  /** Takes the target's name, the input of the fuzzer, and where to write what was read. */
  public static void main(String[] arguments) throws IOException {
    byte[] input = Files.readAllBytes(Path.of(arguments[1]));
    byte[] file = FuzzTargets.file(FuzzTargets.named(arguments[0]), input);
    boolean taken = file.length > 0 && file[0] == FuzzTargets.COMPOSED;
    // a file that begins like decisions would be read as such
    Files.write(Path.of(arguments[2]), taken ? input : file);
  }
}
