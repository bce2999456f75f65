import static java.util.Locale.ROOT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs many command lines in one Java process, by a fixed clock, and keeps what each gives. Knows
 * the program only by reflection, so that one driver runs it as it was and as it is.
 *
 * <p>{@code Run LIST OUTPUT [PATTERN]}, from the folder that holds the inputs. LIST has a line for
 * each command, its parts set apart by tabs: an id, settings such as {@code @tty} or {@code
 * @NO_COLOR=1}, the arguments. The command's own folder is {@code runs/ID}: what it writes there is
 * kept in {@code OUTPUT/ID/files}, beside {@code stdout}, {@code stderr} and {@code exit-code}.
 * {@code stdin/ID}, when there is one, is its standard input. PATTERN chooses commands by id, and
 * with them those whose folders they name.
 */
final class Run {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
  private static final int COLUMNS = 80;
  private static final Pattern FOLDER = Pattern.compile("runs/([^/\t@,]+)");

  private final Path output;
  private final String here = Path.of("").toAbsolutePath().toString();

  private Run(Path output) {
    this.output = output;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> commands = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String id = line.substring(0, line.indexOf('\t'));
      if (commands.put(id, line.substring(id.length() + 1)) != null) {
        throw new IllegalArgumentException("twice in the list: " + id);
      }
    }
    if (arguments.length > 2) {
      commands.keySet().retainAll(chosen(commands, Pattern.compile(arguments[2])));
    }
    Run run = new Run(Path.of(arguments[1]));
    for (Map.Entry<String, String> command : commands.entrySet()) {
      run.keep(command.getKey(), parts(command.getValue()));
    }
    System.exit(0); // whatever threads are left
  }

  private static List<String> parts(String command) {
    return command.isEmpty() ? List.of() : List.of(command.split("\t", -1));
  }

  private static List<String> chosen(Map<String, String> commands, Pattern pattern) {
    List<String> chosen =
        new ArrayList<>(commands.keySet().stream().filter(pattern.asPredicate()).toList());
    for (int i = 0; i < chosen.size(); i++) { // grows meanwhile
      Matcher needed = FOLDER.matcher(commands.get(chosen.get(i)));
      while (needed.find()) {
        if (commands.containsKey(needed.group(1)) && !chosen.contains(needed.group(1))) {
          chosen.add(needed.group(1));
        }
      }
    }
    return chosen;
  }

  private void keep(String id, List<String> parts) throws Exception {
    Path folder = Files.createDirectories(Path.of("runs", id));
    Map<Path, FileTime> before = files(folder);
    long settings = parts.stream().takeWhile(part -> part.startsWith("@")).count();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        run(
            input(id),
            out,
            err,
            parts.subList(0, (int) settings),
            parts.subList((int) settings, parts.size()).toArray(String[]::new));
    Path kept = output.resolve(id);
    write(kept.resolve("exit-code"), (exitCode + "\n").getBytes(StandardCharsets.UTF_8));
    write(kept.resolve("stdout"), out.toByteArray());
    write(kept.resolve("stderr"), err.toByteArray());
    for (Map.Entry<Path, FileTime> file : files(folder).entrySet()) {
      if (!file.getValue().equals(before.get(file.getKey()))) {
        Path name = folder.relativize(file.getKey());
        write(kept.resolve("files").resolve(name), Files.readAllBytes(file.getKey()));
      }
    }
  }

  /** The seam: the program as a function of its streams, environment and clock. */
  private static int run(
      byte[] in, OutputStream out, OutputStream err, List<String> settings, String... arguments)
      throws ReflectiveOperationException {
    boolean tty = settings.contains("@tty");
    Map<String, String> environment = new HashMap<>();
    for (String setting : settings) {
      if (setting.contains("=")) {
        environment.put(
            setting.substring(1, setting.indexOf('=')),
            setting.substring(setting.indexOf('=') + 1));
      }
    }
    Class<?> console = Class.forName("dev.warrenperf.run.Console");
    Class<?> program = Class.forName("dev.warrenperf.cli.WarrenPerf");
    Constructor<?> made =
        program.getDeclaredConstructor(console, Map.class, InstantSource.class);
    made.setAccessible(true);
    Method run = program.getDeclaredMethod("run", String[].class);
    run.setAccessible(true);
    Object streams =
        console
            .getConstructor(
                InputStream.class,
                OutputStream.class,
                OutputStream.class,
                boolean.class,
                boolean.class,
                int.class)
            .newInstance(new ByteArrayInputStream(in), out, err, tty, false, COLUMNS);
    return (int) run.invoke(made.newInstance(streams, environment, CLOCK), (Object) arguments);
  }

  private static byte[] input(String id) throws IOException {
    Path input = Path.of("stdin", id);
    return Files.exists(input) ? Files.readAllBytes(input) : new byte[0];
  }

  private static Map<Path, FileTime> files(Path folder) throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, normal(bytes));
  }

  /** Without the place where it ran, and pages in the form that is compared. */
  private byte[] normal(byte[] bytes) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noText) {
      return bytes;
    }
    String placed = text.replace(here, "{here}");
    String normal = placed.startsWith("<!DOCTYPE html>") ? new Page(placed).lines() : placed;
    return normal.getBytes(StandardCharsets.UTF_8);
  }
}

/**
 * A page with one tag, attribute or text a line: attributes sorted, blanks left out where they show
 * nothing, and each attribute of a chart that is geometry marked with {@code ~}, its numbers apart.
 */
final class Page {

  /** Blanks beside these are seen. */
  private static final List<String> INLINE =
      List.of(
          ("a abbr b bdi button code em i input label small span strong sub sup svg tspan")
              .split(" "));

  private static final List<String> RAW = List.of("script", "style", "pre");
  private static final List<String> GEOMETRY =
      List.of(
          "d x y x1 x2 y1 y2 cx cy r rx ry width height points transform viewBox textLength"
              .split(" "));
  /** Numbers behind a command of a path; arcs, which no chart has, are compared as they are. */
  private static final Map<Character, Integer> COORDINATES =
      Map.of('M', 2, 'L', 2, 'H', 1, 'V', 1, 'C', 6, 'S', 4, 'Q', 4, 'T', 2, 'Z', 0);

  private static final Pattern TOKEN =
      Pattern.compile("[a-zA-Z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=/>]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+))?");
  private static final Pattern TAG =
      Pattern.compile("<(/?[\\w-]+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");

  private final String page;
  private final StringBuilder lines = new StringBuilder();
  private boolean inChart;

  Page(String page) {
    this.page = page;
  }

  String lines() {
    Matcher tag = TAG.matcher(page);
    int at = 0;
    boolean afterInline = false;
    while (tag.find(at)) {
      String name = tag.group(1);
      boolean inline = INLINE.contains(name.replace("/", ""));
      text(page.substring(at, tag.start()), afterInline, inline);
      tag(name, tag.group(2));
      at = tag.end();
      if (RAW.contains(name)) {
        int end = page.indexOf("</" + name, at);
        lines.append(page, at, end).append('\n');
        at = end;
      }
      afterInline = inline;
    }
    text(page.substring(at), afterInline, false);
    return lines.toString();
  }

  private void text(String text, boolean afterInline, boolean beforeInline) {
    String shown = inChart ? text : text.replaceAll("[ \t\r\n]+", " "); // charts keep their blanks
    if (shown.isBlank() && !(afterInline && beforeInline)) {
      return;
    }
    shown = afterInline ? shown : shown.replaceFirst("^ ", "");
    shown = beforeInline ? shown : shown.replaceFirst(" $", "");
    if (!shown.isEmpty()) {
      lines.append('"').append(shown).append("\"\n");
    }
  }

  private void tag(String name, String attributes) {
    inChart = name.equals("svg") || inChart && !name.equals("/svg");
    lines.append('<').append(name).append('\n');
    List<String> sorted = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      sorted.add(attribute(attribute.group(1), attribute.group(2)));
    }
    sorted.stream().sorted().forEach(line -> lines.append(line).append('\n'));
  }

  private String attribute(String name, String value) {
    boolean path = name.equals("d");
    if (!inChart || !GEOMETRY.contains(name) || path && value.toUpperCase(ROOT).contains("A")) {
      return "  " + name + (value == null ? "" : "=" + value);
    }
    String numbers = path ? path(value) : " " + String.join(" ", tokens(value));
    return "~" + name + numbers;
  }

  private static List<String> tokens(String geometry) {
    return TOKEN.matcher(geometry).results().map(MatchResult::group).toList();
  }

  /** Lines and curves with absolute coordinates, however they are written. */
  private static String path(String data) {
    StringBuilder path = new StringBuilder();
    double[] at = {0, 0};
    double[] start = at;
    char command = 'M';
    Iterator<String> tokens = tokens(data).iterator();
    String token = tokens.hasNext() ? tokens.next() : null;
    while (token != null) {
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        token = tokens.hasNext() ? tokens.next() : null;
      }
      double[] from = Character.isLowerCase(command) ? at : new double[2];
      char kind = Character.toUpperCase(command);
      path.append(' ').append(kind == 'H' || kind == 'V' ? 'L' : kind);
      for (int i = 0; i < COORDINATES.get(kind); i++) {
        double number = Double.parseDouble(token);
        token = tokens.hasNext() ? tokens.next() : null;
        at =
            switch (kind) {
              case 'H' -> new double[] {from[0] + number, at[1]};
              case 'V' -> new double[] {at[0], from[1] + number};
              default ->
                  i % 2 == 0
                      ? new double[] {from[0] + number, at[1]}
                      : new double[] {at[0], from[1] + number};
            };
        if (kind == 'H' || kind == 'V' || i % 2 == 1) {
          path.append(String.format(ROOT, " %.2f %.2f", at[0], at[1]));
        }
      }
      start = kind == 'M' ? at : start;
      at = kind == 'Z' ? start : at;
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return path.toString();
  }
}
