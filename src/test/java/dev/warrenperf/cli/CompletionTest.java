package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts complete lines in real shells, and run nothing that stands in a run. */
class CompletionTest {

  /** Phases of a run that means harm; what is not printable is spelled out when it is read. */
  private static final List<String> PHASES =
      List.of(
          "$(touch pwned)",
          "`touch pwned`",
          "a \"b\" \\c'd;touch pwned",
          "*",
          "!!",
          "create",
          "${x:=pwned}",
          "~root",
          "\\u001b[31mred",
          "two\\u000atouch pwned",
          "größe");

  /** A run of a store whose name means harm. */
  private static final String STORED = "$(touch pwned)";

  @TempDir private Path directory;

  @BeforeEach
  void a_program_and_a_run() throws IOException {
    Path program = Files.createDirectories(directory.resolve("bin")).resolve("warren-perf");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        Stream.of(CommandRun.classPath().split(":", -1))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .reduce((a, b) -> a + ":" + b)
            .orElseThrow();
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + classes
            + "' dev.warrenperf.cli.Main \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String shell : List.of("bash", "zsh", "fish")) {
      CommandRun run = CommandRun.of("completion", shell);
      assertEquals("", run.err());
      Files.writeString(directory.resolve("script." + shell), run.out());
    }
    Files.createDirectories(directory.resolve("runs/my run"));
    Files.createDirectories(directory.resolve("create"));
    StringBuilder marks = new StringBuilder("phase,unix_ns\n");
    long time = 1_795_466_177_761_026_021L;
    for (String phase : PHASES) {
      String raw = phase.replace("\\u001b", "\u001b").replace("\\u000a", "\n");
      marks.append('"' + raw.replace("\"", "\"\"") + "\"," + time++ + "\n");
    }
    Files.writeString(directory.resolve("runs/my run/marks.csv"), marks);
    Path store = Files.createDirectories(directory.resolve("kept"));
    Files.writeString(store.resolve("warren-perf-runs"), "warren-perf/runs/1\n");
    for (String name : List.of(STORED, "v1.7.0_burst_x", "red\u202egreen")) {
      Files.writeString(
          Files.createDirectory(store.resolve(name)).resolve("report.json"), "no report yet");
    }
    Files.writeString(
        Files.createDirectory(store.resolve("pins")).resolve("burst.pin"), STORED + "\n");
  }

  private String run(String... command) throws Exception {
    return new ShellRun(directory).of(List.of(command));
  }

  @Test
  void the_program_tells_the_phases_without_hidden_characters() {
    CommandRun run =
        CommandRun.of("__complete", "phases", "report", directory + "/runs/my run", "--phase");
    assertEquals(new CommandRun(0, String.join("\n", PHASES) + "\n", ""), run);
  }

  @Test
  void the_program_says_nothing_of_what_is_not_finished() {
    CommandRun nothing = new CommandRun(0, "", "");
    assertEquals(nothing, CommandRun.of("__complete", "phases", "report", "no-run"));
    assertEquals(nothing, CommandRun.of("__complete", "targets", "--targets", "no-file"));
    assertEquals(nothing, CommandRun.of("__complete", "targets", "--targets=" + directory));
    assertEquals(nothing, CommandRun.of("__complete", "more"));
    assertEquals(nothing, CommandRun.of("__complete"));
  }

  @Test
  void the_program_tells_the_targets_of_the_file_on_the_line() {
    assertTrue(CommandRun.of("__complete", "targets").out().contains("Raft Apply\n"));
    for (String[] line :
        List.of(
            new String[] {"__complete", "targets", "explain", "--targets", "warren-load-test"},
            new String[] {"__complete", "targets", "explain", "--targets=warren-load-test"})) {
      assertTrue(CommandRun.of(line).out().startsWith("API Latency\n"));
    }
  }

  @Test
  void the_program_tells_the_runs_of_a_store() throws IOException {
    String store = directory.resolve("kept").toString();
    CommandRun pin = CommandRun.of("__complete", "stored", "runs", "pin", store);
    assertEquals(new CommandRun(0, STORED + "\nv1.7.0_burst_x\n", ""), pin);
    CommandRun unpin = CommandRun.of("__complete", "stored", "runs", "unpin", store);
    assertEquals(new CommandRun(0, STORED + "\n", ""), unpin);
    CommandRun none = CommandRun.of("__complete", "stored", "runs", "pin", directory + "/runs");
    assertEquals(new CommandRun(0, "", ""), none);
  }

  @Test
  void the_scripts_are_well_formed() throws Exception {
    for (String shell : List.of("bash", "zsh", "fish")) {
      if (shell.equals("bash") || isInstalled(shell)) {
        assertEquals("", run(shell, "-n", "script." + shell));
      }
    }
    if (isInstalled("shellcheck")) {
      assertEquals("", run("shellcheck", "-s", "bash", "script.bash"));
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Words as bash parts them stand between bars; replies too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "warren-perf |repo # report",
        "warren-perf |bundle |ver # verify",
        "warren-perf |report |--fo # --format",
        "warren-perf |--debug |report |--fo # --format",
        "warren-perf |report |runs |--format |j # json|junit",
        "warren-perf |report |--format|=|js # json",
        "warren-perf |report |--format|= # text|json|markdown|csv|junit|metrics|html",
        "warren-perf |report |--fail-on |fail,und # fail,undecided",
        "warren-perf |compare |--fail-on |fail,und # ^^",
        "warren-perf |report |runs|@ # latest|last:|pinned|version=",
        "warren-perf |report |runs|@|la # latest|last:",
        "warren-perf |report |elsewhere|@|la # ^^",
        "warren-perf |compare |--targets |warren-1 # warren-1.3",
        "warren-perf |targets |warren-l # warren-load-test",
        "warren-perf |completion |f # fish",
        "warren-perf |schema |wai # waivers",
        "warren-perf |report |'runs/my run' |--phase |cr # create",
        "warren-perf |report |\"runs/my run\" |--phase|=|cr # create",
        "warren-perf |explain |x |Service\\ D # Service\\ Delete",
        "warren-perf |explain |x |\"Service D # Service Delete",
        "warren-perf |explain |x |--targets |warren-load-test |A # API\\ Latency",
        "warren-perf |record |--watch |Raft\\ A # Raft\\ Apply",
        "warren-perf |runs |pin |kept |v # v1.7.0_burst_x",
        "warren-perf |runs |pin |kept |'$ # $(touch pwned)",
        "warren-perf |runs |unpin |kept |v # ^^",
        "warren-perf |runs |pin |runs |v # ^^",
        "warren-perf |report |--width |4 # ^^",
        "warren-perf |nothing |re # record|report",
      })
  void bash_proposes(String line, String replies) throws Exception {
    String found = bash(line.split("\\|", -1), "printf '%s\\n' \"${COMPREPLY[@]}\"");
    assertEquals(replies.replace('|', '\n'), found.strip());
  }

  private String bash(String[] parts, String then) throws Exception {
    StringBuilder script = new StringBuilder("source script.bash\nCOMP_WORDS=(");
    Stream.of(parts).forEach(part -> script.append(quoted(part.strip())).append(' '));
    script.append(")\nCOMP_LINE=" + quoted(String.join("", parts)));
    script.append("\nCOMP_POINT=${#COMP_LINE}\nCOMP_CWORD=" + (parts.length - 1) + "\n");
    script.append("_warren_perf\n" + then + "\n");
    Files.writeString(directory.resolve("line.bash"), script);
    return run("bash", "line.bash");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** What bash would read of the replies as they are inserted is the phases themselves. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"^^", "'", "\""})
  void bash_quotes_phases_that_mean_harm(String open) throws Exception {
    String[] line = {"warren-perf ", "report ", "runs/my\\ run ", "--phase ", open};
    String found =
        bash(
            line,
            "for reply in \"${COMPREPLY[@]}\"; do eval \"set -- $open$reply$open\";"
                    .replace("$open", open.equals("\"") ? "\\\"" : open)
                + " printf '%s\\n' \"$#\" \"$@\"; done");
    List<String> expected = new ArrayList<>();
    for (String phase : PHASES) {
      if (!(open.equals("\"") && phase.contains("!"))) {
        expected.addAll(List.of("1", phase));
      }
    }
    assertEquals(expected, found.lines().toList());
    assertUnharmed();
  }

  private void assertUnharmed() {
    assertFalse(Files.exists(directory.resolve("pwned")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "warren-perf repo # report",
        "warren-perf bundle ver # verify",
        "warren-perf report --fo # --format",
        "warren-perf report --format js # json",
        "warren-perf report --format=js # --format=json",
        "warren-perf report --fail-on fail,und # fail,undecided",
        "warren-perf report runs@la # runs@last:|runs@latest",
        "warren-perf report ru # runs/",
        "warren-perf report -o cr # create/",
        "warren-perf targets warren-l # warren-load-test",
        "warren-perf completion f # fish",
        "warren-perf report 'runs/my run' --phase cr # create",
        "warren-perf explain runs Service\\ D # Service Delete",
        "warren-perf report --samples x=ru # x=runs/",
        "warren-perf runs pin kept v # v1.7.0_burst_x",
        "warren-perf runs unpin kept \\$ # $(touch pwned)",
      })
  void fish_proposes(String line, String replies) throws Exception {
    ShellRun.assumeInstalled("fish");
    String found = fish(line);
    assertEquals(replies.replace('|', '\n'), found.replaceAll("\t.*", "").strip());
  }

  private String fish(String line) throws Exception {
    Files.writeString(
        directory.resolve("line.fish"),
        "source script.fish\ncomplete -C '"
            + line.replace("\\", "\\\\").replace("'", "\\'")
            + "'\n");
    return run("fish", "--private", "line.fish");
  }

  @Test
  void fish_describes_options() throws Exception {
    ShellRun.assumeInstalled("fish");
    assertTrue(
        fish("warren-perf report --from").contains("--from\tStart of the window: an instant"));
  }

  @Test
  void fish_proposes_phases_that_mean_harm_as_they_are() throws Exception {
    ShellRun.assumeInstalled("fish");
    List<String> found =
        fish("warren-perf report runs/my\\ run --phase ")
            .lines()
            .map(line -> line.replaceAll("\t.*", ""))
            .sorted()
            .toList();
    assertEquals(PHASES.stream().sorted().toList(), found);
    assertUnharmed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "warren-perf repo#warren-perf report ",
        "warren-perf bundle ver#warren-perf bundle verify ",
        "warren-perf report --form#warren-perf report --format=",
        "warren-perf report --format js#warren-perf report --format json ",
        "warren-perf report --fail-on fail,und#warren-perf report --fail-on fail,undecided,",
        "warren-perf report runs@lat#warren-perf report runs@latest",
        "warren-perf report -o cr#warren-perf report -o create/",
        "warren-perf targets warren-l#warren-perf targets warren-load-test ",
        "warren-perf report runs/my\\ run --phase cr#warren-perf report runs/my\\ run --phase"
            + " create ",
        "warren-perf report runs/my\\ run --phase \\$\\(#warren-perf report runs/my\\ run --phase"
            + " \\$\\(touch\\ pwned\\) ",
        "warren-perf report runs/my\\ run --phase a#warren-perf report runs/my\\ run --phase a\\"
            + " \\\"b\\\"\\ \\\\c\\'d\\;touch\\ pwned ",
        "warren-perf explain runs Service\\ D#warren-perf explain runs Service\\ Delete ",
        "warren-perf runs pin kept v#warren-perf runs pin kept v1.7.0_burst_x ",
        "warren-perf runs unpin kept \\$#warren-perf runs unpin kept \\$\\(touch\\ pwned\\) ",
      })
  void zsh_completes(String line, String whole) throws Exception {
    ShellRun.assumeInstalled("zsh");
    Files.writeString(
        directory.resolve("setup.zsh"),
        """
        PROMPT=
        autoload -Uz compinit
        compinit -D -u
        source script.zsh
        shown() { zle complete-word; print -rn -- "$BUFFER" >line.out; mv line.out line.txt; BUFFER=; }
        zle -N shown
        bindkey '^I' shown
        """);
    Files.writeString(
        directory.resolve("line.zsh"),
        """
        zmodload zsh/zpty
        zpty -b shell zsh -f -i
        zpty -w shell 'source setup.zsh'
        zpty -w -n shell "$(<typed)"$'\\t'
        for ((i = 0; i < 600; i++)); do
          [[ -e line.txt ]] && break
          zpty -rt shell output
          sleep 0.1
        done
        cat line.txt
        zpty -d shell
        """);
    Files.writeString(directory.resolve("typed"), line);
    assertEquals(whole, run("zsh", "-f", "line.zsh"));
    assertUnharmed();
  }
}
