package dev.warrenperf.store;

import dev.warrenperf.files.Beside;
import dev.warrenperf.files.FileName;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.unit.NaturalOrder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A directory of runs, each a folder with {@code report.json} and, for a while, {@code bundle};
 * {@code pins} names the run of each scenario that is pinned. There is no index: a run is made
 * beside its place and moved there, so several processes may add at once. Not for several threads.
 */
public final class RunStore {

  /** A file that tells a store from another directory of runs. */
  private static final String MARK = "warren-perf-runs";

  private static final String MARK_TEXT = "warren-perf/runs/1\n";
  private static final String REPORT = "report.json";
  private static final String BUNDLE = "bundle";
  private static final String PINS = "pins";
  private static final String PIN = ".pin";
  private static final int MOST_PIN_BYTES = 256;

  /** What names in a new repository begin with. */
  private static final List<String> OF_REPOSITORY = List.of(".git", "README", "LICENSE");

  /** Fills an empty folder with the snapshots of a run. */
  public interface Snapshots<X extends Exception> {
    void writeInto(Path folder) throws IOException, X;
  }

  private final Path directory;
  private final RootDirectory root;

  private RunStore(Path directory) throws IOException {
    this.directory = directory;
    this.root = RootDirectory.of(directory);
  }

  /** Whether a directory is a store. */
  public static boolean isStore(Path directory) {
    try {
      return Files.isDirectory(directory) && RootDirectory.of(directory).holds(MARK);
    } catch (IOException other) {
      return false;
    }
  }

  /**
   * The store of a directory, which is made where there is none.
   *
   * @throws IOException when it cannot be written, or is another directory with something in it
   */
  public static RunStore create(Path directory) throws IOException {
    refuseOther(directory);
    Files.createDirectories(directory);
    RunStore store = new RunStore(directory);
    if (!isStore(directory)) {
      Beside.write(store.root.place(MARK), MARK_TEXT);
    }
    return store;
  }

  /**
   * Refuses what can become no store.
   *
   * @throws IOException when it is no directory, or another one with something in it
   */
  public static void refuseOther(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    try (Stream<Path> present = Files.list(directory)) {
      // the mark is looked for last: another process may be making this store
      if (present.anyMatch(RunStore::isSomething) && !isStore(directory)) {
        throw new IOException(
            "expected a store of runs, or a new or empty directory, found another with files in"
                + " it");
      }
    }
  }

  private static boolean isSomething(Path entry) {
    String name = entry.getFileName().toString();
    return OF_REPOSITORY.stream().noneMatch(name::startsWith) && !Beside.isTemporary(name);
  }

  /**
   * The store of a directory.
   *
   * @throws FileNotFoundException when it is none
   */
  public static RunStore open(Path directory) throws IOException {
    if (!isStore(directory)) {
      throw new FileNotFoundException("expected a store of runs, as runs add makes it, found none");
    }
    return new RunStore(directory);
  }

  /** What a run is called; see {@link StoredName#of}. */
  public static String name(String version, String scenario, String start, List<String> identity) {
    return StoredName.of(version, scenario, start, identity);
  }

  /** Names of the runs, in their order. */
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : listed("")) {
      if (!name.startsWith(".") && holds(name)) {
        names.add(name);
      }
    }
    names.sort(NaturalOrder.NATURAL);
    return names;
  }

  private String[] listed(String folder) throws IOException {
    String[] names = root.list(folder);
    return names == null ? new String[0] : names;
  }

  /** Whether there is a run of that name; not for one that leads elsewhere. */
  public boolean holds(String name) {
    try {
      return FileName.refusal(name) == null && root.holds(name + "/" + REPORT);
    } catch (IOException none) {
      return false;
    }
  }

  /** Where the report of a run is. */
  public Path report(String name) throws IOException {
    return root.place(name + "/" + REPORT);
  }

  /** Where the folder of a run is. */
  public Path place(String name) throws IOException {
    return root.place(name);
  }

  /** Whether the snapshots of a run are still there. */
  public boolean hasBundle(String name) {
    try {
      return root.attributes(name + "/" + BUNDLE).isDirectory();
    } catch (IOException none) {
      return false;
    }
  }

  /**
   * Adds a run, whole or not at all.
   *
   * @param report its {@code report.json}
   * @param snapshots null for none
   * @return false when it is there already, which is left as it is
   * @throws IOException when it cannot be written
   */
  public <X extends Exception> boolean add(String name, byte[] report, Snapshots<X> snapshots)
      throws IOException, X {
    if (holds(name)) {
      return false;
    }
    Path place = root.place(name);
    Path beside = Beside.directory(place);
    try {
      RootDirectory made = RootDirectory.of(beside);
      try (OutputStream text = made.create(REPORT)) {
        text.write(report);
      }
      if (snapshots != null) {
        snapshots.writeInto(made.folder(BUNDLE));
      }
      return moved(beside, place, name);
    } finally {
      Beside.discard(beside);
    }
  }

  /** Of two that add one run at once the second finds it there. */
  private boolean moved(Path beside, Path place, String name) throws IOException {
    try {
      Beside.move(beside, place);
      return true;
    } catch (FileSystemException present) {
      if (holds(name)) {
        return false;
      }
      throw present;
    }
  }

  /** Takes the snapshots of a run away; its report stays. */
  public void discardBundle(String name) throws IOException {
    Path bundle = root.place(name + "/" + BUNDLE);
    Path aside = Beside.directory(bundle);
    Beside.move(bundle, aside); // at once: half a bundle is never seen
    Beside.discard(aside);
  }

  /** Makes a run the pinned one of a scenario, in place of another. */
  public void pin(String scenario, String name) throws IOException {
    Beside.write(root.place(PINS + "/" + StoredName.part(scenario) + PIN), name + "\n");
  }

  /**
   * Takes the pins away that name a run.
   *
   * @return whether there was one
   */
  public boolean unpin(String name) throws IOException {
    boolean found = false;
    for (String pin : pins()) {
      if (name.equals(pinnedBy(pin))) {
        found |= Files.deleteIfExists(root.place(PINS + "/" + pin));
      }
    }
    return found;
  }

  /** Names of the pinned runs that are there, in their order. */
  public List<String> pinned() throws IOException {
    TreeSet<String> names = new TreeSet<>(NaturalOrder.NATURAL);
    for (String pin : pins()) {
      String name = pinnedBy(pin);
      if (holds(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private List<String> pins() throws IOException {
    try {
      root.attributes(PINS);
    } catch (NoSuchFileException none) {
      return List.of();
    }
    List<String> pins = new ArrayList<>();
    for (String pin : listed(PINS)) {
      if (!pin.startsWith(".") && pin.endsWith(PIN)) {
        pins.add(pin);
      }
    }
    return pins;
  }

  private String pinnedBy(String pin) throws IOException {
    try (InputStream text = root.read(PINS + "/" + pin)) {
      return new String(text.readNBytes(MOST_PIN_BYTES), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException unpinned) {
      return "";
    }
  }

  /** As the user named it. */
  public Path directory() {
    return directory;
  }
}
