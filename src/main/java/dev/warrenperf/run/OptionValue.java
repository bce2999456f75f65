package dev.warrenperf.run;

import dev.warrenperf.model.InputException;
import java.io.IOException;

/** What the value of an option names: whatever is wrong with it is a fault of that option. */
public final class OptionValue {

  /** Reads it. */
  public interface Reader<T, X extends Exception> {
    T read() throws CommandException, InputException, IOException, X;
  }

  private OptionValue() {}

  /**
   * Reads it.
   *
   * @param option its longest name
   * @throws CommandException when it cannot be read or used; knows the option
   */
  public static <T, X extends Exception> T of(String option, Reader<T, X> reader)
      throws CommandException, X {
    try {
      return reader.read();
    } catch (CommandException | InputException | IOException fault) {
      CommandException end = CommandException.of(fault);
      throw end.exitCode() == ExitCode.INTERRUPTED ? end : end.ofOption(option);
    }
  }
}
