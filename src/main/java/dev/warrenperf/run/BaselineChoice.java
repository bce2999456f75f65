package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.files.RunDirectory;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the runs of one side of a comparison: those that are named, and those that are chosen from
 * a directory of runs. A run that is not valid is never chosen, nor is as a baseline one that
 * missed its targets, nor the candidate itself, nor a run of another scenario where both are told;
 * nor, by its age, one that began after the candidate.
 */
final class BaselineChoice {

  /** More refusals than this are counted in the line and told one by one in the notices. */
  private static final int MOST_TOLD = 5;

  private static final Comparator<LoadedRun> NEWEST_FIRST =
      Comparator.comparingLong((LoadedRun run) -> run.run().startMillis())
          .reversed()
          .thenComparing(LoadedRun::path);

  /**
   * The runs of a side.
   *
   * @param runs at least one; those of a directory the newest first
   * @param notices what was chosen and why, and what was not
   * @param directories of which runs were chosen, in the order of the arguments
   */
  record Chosen(List<LoadedRun> runs, List<Notice> notices, List<String> directories) {

    /** What the runs measured. */
    List<MeasuredRun> measured() {
      return runs.stream().map(LoadedRun::run).toList();
    }
  }

  /** How good a run has to be. */
  enum Demand {
    /** Valid. */
    VALID,
    /** And it misses no target. */
    KEPT,
    /** Whatever it is. */
    NONE;

    /** Of a baseline. */
    static Demand ofBaseline(ComparisonOptions options) {
      return options.anyBaseline() ? NONE : KEPT;
    }
  }

  private final RunLoader loader;
  private final Console console;
  private final String side;
  private final MeasuredRun candidate;
  private final Demand demand;
  private final List<Notice> notices = new ArrayList<>();
  private final List<String> directories = new ArrayList<>();

  /**
   * @param console where the choice is told
   * @param side what the runs are to be, for messages: {@code baseline}
   * @param candidate what they are to be compared with; null when that is not known yet
   * @param demand how good they have to be
   */
  BaselineChoice(
      RunLoader loader, Console console, String side, MeasuredRun candidate, Demand demand) {
    this.loader = loader;
    this.console = console;
    this.side = side;
    this.candidate = candidate;
    this.demand = demand;
  }

  /**
   * Loads what the arguments name.
   *
   * @throws CommandException when one cannot be read; with exit code 64 when a directory of runs is
   *     named and not which of them; with 66 when it holds no run; with 12 when none of its runs
   *     may be chosen
   */
  Chosen choose(List<String> arguments)
      throws CommandException, InputException, InterruptedException {
    return choose(arguments, false);
  }

  /** The same, but a directory of runs without a choice behind it stands for all of them. */
  Chosen chooseWhole(List<String> arguments)
      throws CommandException, InputException, InterruptedException {
    return choose(arguments, true);
  }

  private Chosen choose(List<String> arguments, boolean whole)
      throws CommandException, InputException, InterruptedException {
    List<LoadedRun> runs = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (String argument : arguments) {
      RunSelector selector = selector(argument, whole);
      if (selector == null) {
        refuseDirectory(argument);
        paths.add(argument);
      } else {
        runs.addAll(loader.loadAll(paths));
        paths.clear();
        runs.addAll(select(selector));
      }
    }
    runs.addAll(loader.loadAll(paths));
    return new Chosen(
        demand == Demand.NONE ? runs.stream().map(LoadedRun::takenAnyway).toList() : runs,
        notices,
        directories);
  }

  private static RunSelector selector(String argument, boolean whole)
      throws CommandException, InputException {
    RunSelector told = RunSelector.parse(argument);
    return told == null && whole && !RunDirectory.runs(argument).isEmpty()
        ? RunSelector.all(argument)
        : told;
  }

  private static void refuseDirectory(String path) throws CommandException, InputException {
    int runs = RunDirectory.runs(path).size();
    if (runs > 1) {
      throw CommandException.usage(
          "%s: expected a run, found a directory of %s: name one, or append %s"
              .formatted(Printable.of(path), runs, RunSelector.FORMS));
    }
  }

  private void tellPassedOver(String directory) throws InputException {
    for (Notice notice : RunDirectory.passedOver(directory)) {
      notices.add(notice);
      console.say(notice.text());
    }
  }

  private List<LoadedRun> select(RunSelector selector)
      throws CommandException, InputException, InterruptedException {
    String directory = Printable.of(selector.directory());
    List<String> paths =
        selector.pinned()
            ? StoreBaseline.pinned(selector.directory())
            : RunDirectory.runs(selector.directory());
    tellPassedOver(selector.directory());
    if (paths.isEmpty() && !selector.pinned()) {
      throw new CommandException(
          ExitCode.MISSING_INPUT, directory + ": expected a directory of runs, found no run in it");
    }
    boolean store = StoreBaseline.isStore(selector.directory());
    Map<String, String> refused = new LinkedHashMap<>();
    List<LoadedRun> eligible = new ArrayList<>();
    for (RunLoader.Attempt attempt : loader.tryAll(paths)) {
      String refusal = refusal(attempt, selector, store);
      if (refusal == null) {
        eligible.add(attempt.run());
      } else {
        refused.put(name(attempt.path()), refusal);
      }
    }
    eligible.sort(NEWEST_FIRST);
    if (eligible.isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED,
          directory
              + ": expected a run that can be the "
              + side
              + ", found none"
              + list(refused)
              + (demand == Demand.KEPT
                  ? "; --any-baseline takes runs that are not valid or missed their targets, too"
                  : ""));
    }
    List<LoadedRun> chosen =
        List.copyOf(eligible.subList(0, Math.min(selector.most(), eligible.size())));
    directories.add(selector.directory());
    tell(selector, chosen, eligible.size(), refused);
    return chosen;
  }

  /** Why a run is not chosen; null when it may be. */
  private String refusal(RunLoader.Attempt attempt, RunSelector selector, boolean store) {
    if (attempt.fault() != null) {
      return "cannot be read: " + attempt.fault().getMessage();
    }
    MeasuredRun run = attempt.run().run();
    if (selector.version() != null && !selector.version().equals(run.version())) {
      return run.version() == null ? "its version is not given" : "of version " + run.version();
    }
    if (demand != Demand.NONE && !run.valid()) {
      return "not valid: " + attempt.run().faults();
    }
    if (demand == Demand.KEPT && !selector.pinned() && attempt.run().missed()) {
      return StoreBaseline.MISSED;
    }
    if (demand == Demand.KEPT && store && selector.isByAge() && !StoreBaseline.mayBe(run)) {
      return StoreBaseline.NO_VERSION;
    }
    if (selector.isByAge() && run.startMillis() == Long.MIN_VALUE) {
      return "when it was made is not known";
    }
    return candidate == null ? null : besideCandidate(run, selector);
  }

  private String besideCandidate(MeasuredRun run, RunSelector selector) {
    if (run.startMillis() == candidate.startMillis() && run.title().equals(candidate.title())) {
      return "it is the candidate itself";
    }
    if (selector.isByAge()
        && candidate.startMillis() != Long.MIN_VALUE
        && run.startMillis() > candidate.startMillis()) {
      return "it began after the candidate";
    }
    boolean told = run.scenario() != null && candidate.scenario() != null;
    return told && !run.scenario().equals(candidate.scenario())
        ? "of scenario " + run.scenario()
        : null;
  }

  private void tell(
      RunSelector selector, List<LoadedRun> chosen, int eligible, Map<String, String> refused) {
    String names = chosen.stream().map(run -> name(run.path())).collect(Collectors.joining(", "));
    String text = side + ": " + names + ", " + which(selector, chosen.size(), eligible);
    notices.add(Notice.info("baseline-chosen", text));
    refused.forEach(
        (name, why) ->
            notices.add(Notice.info("baseline-refused", "not chosen: " + name + " (" + why + ")")));
    console.say(text + list(refused));
  }

  private String which(RunSelector selector, int chosen, int eligible) {
    String quality = demand == Demand.NONE ? "" : " valid";
    String runs = quality + (eligible == 1 ? " run" : " runs");
    String of = selector.version() == null ? "" : " of version " + selector.version();
    String in =
        of + (selector.pinned() ? " pinned" : "") + " in " + Printable.of(selector.directory());
    if (eligible == 1) {
      return "the only" + quality + " run" + in;
    }
    if (chosen == eligible) {
      return "all " + eligible + runs + in;
    }
    return "the newest " + (chosen == 1 ? "" : chosen + " ") + "of " + eligible + runs + in;
  }

  private static String list(Map<String, String> refused) {
    if (refused.isEmpty()) {
      return "";
    }
    String first =
        refused.entrySet().stream()
            .limit(MOST_TOLD)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    int more = refused.size() - MOST_TOLD;
    return "; not chosen: " + first + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(String path) {
    return GivenPath.lastName(path);
  }
}
