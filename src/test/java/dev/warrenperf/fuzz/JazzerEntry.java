package dev.warrenperf.fuzz;

/** Where Jazzer comes in. It finds the methods by their names; nothing here needs it to compile. */
public final class JazzerEntry {

  private static FuzzTarget target;

  private JazzerEntry() {}

  /** Takes the name of the target from {@code --target_args}. */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTargets.named(arguments[0]);
  }

  /** One execution; what it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    target.check(FuzzTargets.file(target, input));
  }
}
