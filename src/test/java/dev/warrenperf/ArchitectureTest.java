package dev.warrenperf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.warrenperf.cli.Main;
import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Who may import whom, as ARCHITECTURE.md draws it, and which library lives where. */
class ArchitectureTest {

  private static final String ROOT = "dev.warrenperf.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.warrenperf");

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("unit", List.of()),
          Map.entry("files", List.of("unit")),
          Map.entry("store", List.of("files", "unit")),
          Map.entry("json", List.of("unit")),
          Map.entry("model", List.of("unit")),
          Map.entry("exposition", List.of("model", "unit")),
          Map.entry("bytes", List.of("files", "model", "unit")),
          Map.entry("bundle", List.of("bytes", "files", "model", "unit")),
          Map.entry("http", List.of("bytes", "model", "unit")),
          Map.entry("scrape", List.of("http", "bytes", "files", "model", "unit")),
          Map.entry("input", List.of("bundle", "bytes", "model", "unit")),
          Map.entry("prometheus", List.of("input", "http", "bytes", "model", "unit")),
          Map.entry(
              "input.bundle",
              List.of("input", "bundle", "bytes", "json", "redaction", "model", "unit")),
          Map.entry(
              "input.files",
              List.of("input.bundle", "input", "bundle", "bytes", "files", "model", "unit")),
          Map.entry(
              "input.samples",
              List.of("input.files", "input.bundle", "input", "bytes", "model", "unit")),
          Map.entry("analysis", List.of("json", "model", "unit")),
          Map.entry("judge", List.of("analysis", "json", "model", "unit")),
          Map.entry("comparison", List.of("analysis", "json", "model", "unit")),
          Map.entry("history", List.of("comparison", "analysis", "json", "model", "unit")),
          Map.entry("config", List.of("judge", "comparison", "files", "model", "unit")),
          Map.entry(
              "report",
              List.of("judge", "history", "comparison", "analysis", "json", "model", "unit")),
          Map.entry("render.chart", List.of("report", "unit")),
          Map.entry("render.html", List.of("render.chart", "report", "files", "unit")),
          Map.entry("document", List.of("report", "unit")),
          Map.entry("render.text", List.of("document", "report", "unit")),
          Map.entry("render.markdown", List.of("document", "report", "unit")),
          Map.entry("render.csv", List.of("report", "unit")),
          Map.entry("render.junit", List.of("report", "unit")),
          Map.entry("render.openmetrics", List.of("report", "unit")),
          Map.entry(
              "run",
              List.of(
                  "bundle",
                  "http",
                  "scrape",
                  "input",
                  "input.files",
                  "prometheus",
                  "input.samples",
                  "exposition",
                  "analysis",
                  "judge",
                  "comparison",
                  "history",
                  "config",
                  "report",
                  "document",
                  "render.chart",
                  "render.html",
                  "render.text",
                  "render.markdown",
                  "render.csv",
                  "render.junit",
                  "render.openmetrics",
                  "json",
                  "redaction",
                  "store",
                  "files",
                  "model",
                  "unit")),
          Map.entry("redaction", List.of()),
          Map.entry("manual", List.of("unit")),
          Map.entry(
              "recording",
              List.of(
                  "run",
                  "redaction",
                  "bundle",
                  "scrape",
                  "http",
                  "input",
                  "exposition",
                  "analysis",
                  "judge",
                  "config",
                  "json",
                  "files",
                  "model",
                  "unit")),
          Map.entry(
              "cli",
              List.of(
                  "recording", "run", "redaction", "manual", "http", "config", "files", "unit")));

  /** Who may make paths of text elsewhere than in {@code files}, and what text that is. */
  private static final Map<String, String> PATH_MAKERS =
      Map.of(
          "run.OutputDirectory", "the names of reports, or of a file that the user names",
          "recording.RecordPipeline", "the command that the user names, and PATH",
          "recording.Machine", "constants below /proc",
          "recording.ShellOutput", "/dev/null",
          "cli.ClassArchiveWarmup", "constants, while the launcher makes its class archive");

  private static final Map<String, List<String>> LIBRARY_HOMES =
      Map.ofEntries(
          Map.entry("picocli..", List.of("cli")),
          Map.entry("java.net.http..", List.of("http", "scrape", "prometheus")),
          Map.entry("org.apache.commons.math3..", List.of("analysis", "comparison")),
          Map.entry("org.apache.commons.csv..", List.of("input", "render.csv")),
          Map.entry("org.apache.commons.compress..", List.of("input.files")),
          Map.entry("freemarker..", List.of("render.html")),
          Map.entry("org.jfree..", List.of("render.chart")),
          Map.entry("java.awt..", List.of("render.chart")),
          Map.entry("org.snakeyaml..", List.of("config")),
          Map.entry("com.google.gson..", List.of("json", "prometheus", "bundle")),
          Map.entry("com.github.luben..", List.of("bytes")),
          Map.entry("io.prometheus..", List.of("render.openmetrics")));

  @Test
  void the_scan_sees_the_house() {
    assertTrue(HOUSE.size() > 20, "only " + HOUSE.size() + " classes found");
  }

  @Test
  void every_class_has_a_room() {
    String[] rooms = MAY_USE.keySet().stream().map(room -> ROOT + room).toArray(String[]::new);
    classes().should().resideInAnyPackage(rooms).check(HOUSE);
  }

  @TestFactory
  Stream<DynamicTest> rooms_use_only_what_the_map_allows() {
    return MAY_USE.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> useOnly(room.getKey(), room.getValue())));
  }

  private static void useOnly(String room, List<String> allowed) {
    String[] forbidden =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(room) && !allowed.contains(other))
            .map(other -> ROOT + other)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + room)
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden).and(not(isOpenTo(room))))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  /** Results and closed sets of words are open to whoever shows them, wherever they are decided. */
  private static DescribedPredicate<JavaClass> isOpenTo(String room) {
    return DescribedPredicate.describe(
        "results and closed sets",
        type ->
            (room.startsWith("render.") || room.equals("document"))
                && (type.isRecord() || (type.isEnum() && type.isAssignableTo(Word.class))));
  }

  @Test
  void no_two_classes_have_one_simple_name() {
    Map<String, List<String>> byName =
        HOUSE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(classes -> classes.size() == 1);
    assertEquals(Map.of(), byName);
  }

  @Test
  void there_are_no_cycles() {
    slices().matching("dev.warrenperf.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @TestFactory
  Stream<DynamicTest> libraries_stay_at_home() {
    return LIBRARY_HOMES.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                library.getValue().stream()
                                    .map(home -> ROOT + home)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(HOUSE)));
  }

  /** {@code java.net.URI} has two kinds of exceptions for a text that is no address. */
  @Test
  void only_one_class_makes_addresses_of_texts() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "model.Url")
        .should()
        .callConstructor(URI.class, String.class)
        .check(HOUSE);
  }

  /** So a name from outside can only become a path where it is looked at first. */
  @Test
  void text_becomes_a_path_in_one_room() {
    makersOfPaths().check(HOUSE);
    for (String maker : PATH_MAKERS.keySet()) {
      assertTrue(HOUSE.contain(ROOT + maker), maker);
    }
  }

  @Test
  void a_class_that_makes_a_path_of_text_is_found() {
    JavaClasses makers = new ClassFileImporter().importClasses(PathMaker.class);
    AssertionError found = assertThrows(AssertionError.class, () -> makersOfPaths().check(makers));
    assertEquals(
        7,
        found.getMessage().lines().filter(line -> line.startsWith("Method <")).count(),
        found.getMessage());
  }

  private static ArchRule makersOfPaths() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "files")
        .and(
            DescribedPredicate.not(
                DescribedPredicate.describe(
                    "are named",
                    (JavaClass house) ->
                        PATH_MAKERS.keySet().stream()
                            .anyMatch(maker -> house.getName().equals(ROOT + maker)))))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("text becomes a path", ArchitectureTest::makesPath));
  }

  private static boolean makesPath(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    List<String> parameters = HasName.Utils.namesOf(target.getRawParameterTypes());
    boolean ofText =
        parameters.contains(String.class.getName()) || parameters.contains(URI.class.getName());
    return ofText
        && switch (target.getOwner().getName()) {
          case "java.nio.file.Path", "java.nio.file.Paths", "java.nio.file.FileSystem" ->
              !List.of("startsWith", "endsWith").contains(target.getName());
          case "java.io.File",
              "java.io.FileInputStream",
              "java.io.FileOutputStream",
              "java.io.FileReader",
              "java.io.FileWriter",
              "java.io.RandomAccessFile" ->
              target.getName().equals("<init>") && parameters.indexOf(File.class.getName()) != 0;
          default -> false;
        };
  }

  /** Each way once. */
  @SuppressWarnings("unused")
  private static final class PathMaker {
    Path of(String name) {
      return Path.of(name);
    }

    Path resolve(Path path, String name) {
      return path.resolve(name);
    }

    Path sibling(Path path, String name) {
      return path.resolveSibling(name);
    }

    Path ofSystem(Path path, String name) {
      return path.getFileSystem().getPath(name);
    }

    Function<String, File> reference() {
      return File::new;
    }

    File file(String name) {
      return new File(name);
    }

    InputStream stream(String name) throws IOException {
      return new FileInputStream(name);
    }
  }

  @Test
  void nobody_holds_the_streams_of_the_process_but_who_gives_them_to_the_console() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(FileDescriptor.class, "out")
        .orShould()
        .accessField(FileDescriptor.class, "err")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(PrintStream.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  /** Whoever asks for "now" gets the clock of the call; scrapes and exchanges have their own. */
  @Test
  void the_clock_of_the_machine_comes_in_at_one_place() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "http", ROOT + "scrape")
        .and()
        .haveNameNotMatching(".*\\.(WarrenPerf|SteadyClock)")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "the clock of the machine is asked",
                call ->
                    List.of("now", "system", "systemUTC", "systemDefaultZone", "currentTimeMillis")
                            .contains(call.getTarget().getName())
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .check(HOUSE);
  }

  /** java.util.regex backtracks: some text makes it run for hours or overflows the stack. */
  @Test
  void regular_expressions_are_those_of_re2_which_take_linear_time() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex..")
        .orShould()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.util.Scanner.class)
        .check(HOUSE);
  }

  /** A single character, or one behind a backslash, is looked for without an expression. */
  @Test
  void text_is_split_at_single_characters_only() throws IOException {
    Pattern plain = Pattern.compile("\\.split\\(\"(\\\\[nt]|\\\\\\\\\\W|[^.$|()\\[{^?*+\\\\])\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        for (int at = text.indexOf(".split(\""); at >= 0; at = text.indexOf(".split(\"", at + 1)) {
          assertTrue(plain.matcher(text.substring(at)).lookingAt(), file + ": " + at);
        }
      }
    }
  }

  @Test
  void nobody_ends_a_command_but_who_tells_what_was_thrown() {
    noClasses()
        .should()
        .callMethod(CommandLine.class, "execute", String[].class)
        .because("picocli would print what is thrown itself")
        .check(HOUSE);
  }

  @Test
  void one_class_says_which_characters_are_hidden() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Visible.class.getName())
        .should()
        .callMethod(Character.class, "getType", int.class)
        .orShould()
        .callMethod(Character.class, "getType", char.class)
        .check(HOUSE);
  }

  @Test
  void no_room_is_a_junk_room() {
    String[] junk = {"util", "common", "core", "helper", "manager", "impl", "service"};
    noClasses()
        .should()
        .resideInAnyPackage(
            Arrays.stream(junk).map(word -> ".." + word + "..").toArray(String[]::new))
        .orShould()
        .haveNameMatching("(?i).*(util|utils|helper|manager|impl|service)$")
        .check(HOUSE);
  }
}
