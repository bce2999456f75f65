package dev.warrenperf.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The launcher as it is installed: a copy of it, beside a jar of the classes that are tested. */
final class Launcher {

  private final Path script;
  private final Path directory;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /**
   * Starts the script with nothing in its environment but PATH and JAVA_HOME.
   *
   * @param directory it is started from, made where it is not there
   */
  Launcher(Path script, Path directory) throws IOException {
    this.script = script;
    this.directory = Files.createDirectories(directory);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  /** Puts the launcher and its jar into a directory; gives the script. */
  static Path install(Path home) throws IOException {
    Path script = Files.createDirectories(home.resolve("bin")).resolve("warren-perf");
    Files.copy(Path.of("warren-perf"), script);
    Path jar = Files.createDirectories(home.resolve("lib/lib")).resolveSibling("warren-perf.jar");
    StringBuilder names = new StringBuilder();
    for (Path library : libraries()) {
      String name = library.getFileName().toString();
      Files.createSymbolicLink(home.resolve("lib/lib").resolve(name), library.toAbsolutePath());
      names.append("lib/").append(name).append(' ');
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, names.toString());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> classes = Files.walk(classes())) {
      for (Path found : (Iterable<Path>) classes.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new JarEntry(classes().relativize(found).toString()));
        Files.copy(found, out);
      }
    }
    return script;
  }

  private static Path classes() {
    return Path.of(
        URI.create(Main.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Surefire starts tests from a jar that only names the class path. */
  private static List<Path> libraries() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** Sets a variable; null takes it out. */
  Launcher with(String variable, Object value) {
    if (value == null) {
      environment.remove(variable);
    } else {
      environment.put(variable, value.toString());
    }
    return this;
  }

  /** One start, to its end. */
  CommandRun run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }

  /** As {@link #run}, by a shell that first does something else: limits, say. */
  CommandRun runAfter(String shell, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell + "\nexec \"$0\" \"$@\""));
    return started(command, arguments).end();
  }

  Started start(String... arguments) throws IOException {
    return started(new ArrayList<>(), arguments);
  }

  private Started started(List<String> command, String... arguments) throws IOException {
    command.add(script.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("launcher", ".out");
    Path err = Files.createTempFile("launcher", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /** A start that is under way. */
  record Started(Process process, Path out, Path err) {

    CommandRun end() throws IOException, InterruptedException {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("no end within two minutes");
      }
      CommandRun run = new CommandRun(process.exitValue(), text(out), text(err));
      Files.delete(out);
      Files.delete(err);
      return run;
    }

    private static String text(Path file) throws IOException {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
  }
}
