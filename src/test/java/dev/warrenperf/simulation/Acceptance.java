package dev.warrenperf.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures how often the program is wrong on simulated runs and says which figures break what they
 * are meant to keep.
 */
public final class Acceptance {

  static final Path BEFORE = Path.of("src", "simulation", "before.tsv");
  static final Path MEASURED = Path.of("src", "simulation", "measured.tsv");
  static final Path DOCUMENT = Path.of("docs", "statistics.md");

  /** How many trials an experiment gets, and how sure a broken bound has to be. */
  private enum Form {
    /** Few trials of some experiments, at every change: only what is beyond doubt counts. */
    QUICK(Share.BEYOND_DOUBT),
    /** All experiments, a tenth of the trials. */
    USUAL(Share.BEYOND_DOUBT),
    /** All experiments; the figures are written into the document. */
    FULL(Share.USUAL);

    private final double z;

    Form(double z) {
      this.z = z;
    }

    int trials(Experiment<?> experiment) {
      return switch (this) {
        case QUICK -> QuickExperiments.trials(experiment);
        case USUAL -> (experiment.trials() + 9) / 10;
        case FULL -> experiment.trials();
      };
    }
  }

  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Form form;
  private final Path file;
  private final FigureFile measured;
  private final Tables tables;
  private int broken;

  private Acceptance(Form form, Path file) throws IOException {
    this.form = form;
    this.file = file;
    this.measured = FigureFile.in(file);
    this.tables = new Tables(FigureFile.in(BEFORE), measured);
  }

  /**
   * Arguments: a directory for files, the seed, {@code QUICK}, {@code USUAL} or {@code FULL}, the
   * file that keeps the figures (with those of other experiments that it has; if it is that of the
   * document, its tables are drawn anew), and names of sections or beginnings of names of
   * experiments (all when there are none). Ends with 1 where a bound is broken.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Acceptance acceptance = new Acceptance(Form.valueOf(arguments[2]), Path.of(arguments[3]));
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Trials trials = new Trials(workers, Path.of(arguments[0]), Long.parseLong(arguments[1]));
      List<String> names = List.of(arguments).subList(4, arguments.length);
      acceptance.measure(trials, Sections.named(names), names);
    } finally {
      workers.shutdownNow();
    }
    System.exit(acceptance.broken == 0 ? 0 : 1);
  }

  private void measure(Trials trials, List<Section> sections, List<String> names)
      throws IOException, InterruptedException {
    Map<Experiment<?>, Trials.Begun> begun = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Experiment<?> experiment : section.experiments()) {
        if (form.trials(experiment) > 0 && Sections.isNamed(experiment, section, names)) {
          begun.computeIfAbsent(experiment, one -> trials.begin(one, form.trials(one)));
        }
      }
    }
    for (Map.Entry<Experiment<?>, Trials.Begun> entry : begun.entrySet()) {
      finish(entry.getKey(), entry.getValue());
    }
    for (Section section : sections) {
      out.println("### " + section.id() + "\n\n" + tables.table(section) + "\n");
    }
    if (file.equals(MEASURED)) {
      String document = Files.readString(DOCUMENT);
      Files.writeString(DOCUMENT, FigureBlocks.drawn(document, Sections.all(), tables));
    }
    err.println(broken + " of the figures of " + begun.size() + " designs break their bounds");
  }

  private void finish(Experiment<?> experiment, Trials.Begun trials)
      throws IOException, InterruptedException {
    try {
      List<Share> shares = trials.shares();
      measured.put(experiment, shares);
      for (int measure = 0; measure < shares.size(); measure++) {
        err.println(tables.described(experiment, measure));
      }
      List<String> lines = tables.broken(experiment, form.z);
      lines.forEach(line -> err.println("BROKEN " + line));
      broken += lines.size();
    } catch (ExecutionException e) {
      err.println("BROKEN " + experiment.id() + ": " + e.getCause());
      broken++;
    }
    measured.write(file);
  }
}
