package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one command line did: the whole program, without a terminal, 80 columns wide. */
record CommandRun(int exitCode, String out, String err) {

  private static final int COLUMNS = 80;

  /** In this process, with nothing on standard input. */
  static CommandRun of(String... arguments) {
    return withInput(new byte[0], arguments);
  }

  /** In this process. */
  static CommandRun withInput(byte[] input, String... arguments) {
    return with(Map.of(), input, arguments);
  }

  /** In this process, with variables of the environment. */
  static CommandRun with(Map<String, String> environment, String... arguments) {
    return with(environment, new byte[0], arguments);
  }

  private static CommandRun with(
      Map<String, String> environment, byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input);
    Console console = new Console(in, out, err, false, false, COLUMNS);
    int exitCode = new WarrenPerf(console, environment).run(arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * In a Java process of its own.
   *
   * @param options of the Java machine
   * @param directory for what it prints
   */
  static CommandRun inOwnProcess(List<String> options, Path directory, String... arguments)
      throws IOException, InterruptedException {
    return startedBy(List.of(), options, directory, arguments);
  }

  /**
   * In a Java process of its own.
   *
   * @param directory it is started from
   * @param environment what it has beside the variables of this process
   */
  static CommandRun inDirectory(
      Path directory, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path place = Files.createTempDirectory("printed");
    ProcessBuilder builder =
        new ProcessBuilder(
                command(List.of(), List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"), arguments))
            .directory(directory.toFile());
    builder.environment().putAll(environment);
    return ended(builder, place);
  }

  /** In a Java process of its own, with a umask such as {@code 077}. */
  static CommandRun underUmask(String umask, Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> shell = List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
    return startedBy(shell, List.of("-XX:TieredStopAtLevel=1"), directory, arguments);
  }

  /**
   * Starts a Java process of its own, for whoever sends it a signal.
   *
   * @param output where it prints, both streams
   */
  static Process start(Path output, String... arguments) throws IOException {
    List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    ProcessBuilder builder = new ProcessBuilder(command(List.of(), options, arguments));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL"));
    return builder.start();
  }

  private static List<String> command(
      List<String> starter, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(starter);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static CommandRun startedBy(
      List<String> starter, List<String> options, Path directory, String... arguments)
      throws IOException, InterruptedException {
    return ended(new ProcessBuilder(command(starter, options, arguments)), directory);
  }

  private static CommandRun ended(ProcessBuilder builder, Path directory)
      throws IOException, InterruptedException {
    File out = directory.resolve("stdout").toFile();
    File err = directory.resolve("stderr").toFile();
    builder.redirectOutput(out).redirectError(err);
    builder.environment().put("COLUMNS", Integer.toString(COLUMNS));
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no end within two minutes: " + builder.command());
    }
    return new CommandRun(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  /** Surefire starts tests from a jar that only names the class path. */
  static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
