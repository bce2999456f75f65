package dev.warrenperf.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its jar; {@code development} when run from class files. */
final class ToolVersion implements IVersionProvider {

  static String number() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"warren-perf " + number()};
  }
}
