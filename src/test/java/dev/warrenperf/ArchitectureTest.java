package dev.warrenperf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.warrenperf.cli.Main;
import dev.warrenperf.unit.Visible;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
          Map.entry("model", List.of("unit")),
          Map.entry("exposition", List.of("model", "unit")),
          Map.entry("bundle", List.of("model", "unit")),
          Map.entry("source", List.of("bundle", "model", "unit")),
          Map.entry("analysis", List.of("model", "unit")),
          Map.entry("target", List.of("analysis", "model", "unit")),
          Map.entry("comparison", List.of("analysis", "model", "unit")),
          Map.entry("history", List.of("comparison", "analysis", "model", "unit")),
          Map.entry("config", List.of("target", "comparison", "model", "unit")),
          Map.entry(
              "report", List.of("target", "history", "comparison", "analysis", "model", "unit")),
          Map.entry("render.chart", List.of("report", "unit")),
          Map.entry("render.html", List.of("render.chart", "report", "unit")),
          Map.entry("render.text", List.of("report", "unit")),
          Map.entry("render.json", List.of("report", "unit")),
          Map.entry("render.markdown", List.of("report", "unit")),
          Map.entry("render.csv", List.of("report", "unit")),
          Map.entry("render.junit", List.of("report", "unit")),
          Map.entry("render.openmetrics", List.of("report", "unit")),
          Map.entry(
              "run",
              List.of(
                  "bundle",
                  "source",
                  "exposition",
                  "analysis",
                  "target",
                  "comparison",
                  "history",
                  "config",
                  "report",
                  "render.chart",
                  "render.html",
                  "render.text",
                  "render.json",
                  "render.markdown",
                  "render.csv",
                  "render.junit",
                  "render.openmetrics",
                  "model",
                  "unit")),
          Map.entry("cli", List.of("run", "config", "unit")));

  private static final Map<String, List<String>> LIBRARY_HOMES =
      Map.ofEntries(
          Map.entry("picocli..", List.of("cli")),
          Map.entry("java.net.http..", List.of("source")),
          Map.entry("org.apache.commons.math3..", List.of("analysis", "comparison", "history")),
          Map.entry("org.apache.commons.csv..", List.of("source", "render.csv")),
          Map.entry("org.apache.commons.compress..", List.of("source")),
          Map.entry("freemarker..", List.of("render.html")),
          Map.entry("org.jfree..", List.of("render.chart")),
          Map.entry("java.awt..", List.of("render.chart")),
          Map.entry("org.snakeyaml..", List.of("config")),
          Map.entry("com.google.gson..", List.of("render.json", "source", "bundle", "history")),
          Map.entry("com.github.luben..", List.of("bundle")),
          Map.entry("io.prometheus..", List.of("render.openmetrics")),
          Map.entry("com.google.re2j..", List.of("model", "config")));

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
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(HOUSE);
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
