package dev.warrenperf.cli;

import dev.warrenperf.manual.ManPage;
import dev.warrenperf.manual.ManualCommand;
import dev.warrenperf.manual.Shell;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.GeneratedFiles;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf generate}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Writes man pages, completion scripts and JSON Schemas, for packages.",
      "",
      "Below DIR: man/man1 holds a page per command, completions a directory per shell with the"
          + " script as the shell looks for it, schemas the JSON Schemas."
    },
    footer = {"", "Examples:", "  warren-perf generate generated"})
final class GenerateCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(paramLabel = "DIR", description = "A new or empty directory.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    SortedMap<String, String> files = files();
    GeneratedFiles.write(directory, files);
    program.console().results().append(files.size() + " files\n").flush();
    return ExitCode.OK.code();
  }

  private SortedMap<String, String> files() {
    ManualCommand manual = ManualModel.of(program.manual());
    SortedMap<String, String> files = new TreeMap<>();
    manual
        .all()
        .forEach(
            command ->
                files.put(
                    "man/man1/" + command.page() + ".1",
                    ManPage.of(manual, command, ToolVersion.number())));
    Stream.of(Shell.values())
        .forEach(shell -> files.put("completions/" + shell.file(), shell.script(manual)));
    SchemaFiles.NAMES.forEach(
        name -> files.put("schemas/" + SchemaFiles.file(name), SchemaFiles.text(name)));
    return files;
  }
}
