package dev.warrenperf.input;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bytes.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The files of a run that a report does not read, and whoever takes the run elsewhere takes along:
 * what the benchmark printed and measured, what nodes and cluster said of themselves.
 *
 * @param paths below the run, joined by {@code /}, none of which leads up; sorted
 */
public record RunFiles(List<String> paths, Opener opener) {

  /** Gives the bytes of a path. */
  @FunctionalInterface
  public interface Opener {
    InputStream open(String path) throws IOException;
  }

  /** Of a run that has none. */
  public static final RunFiles NONE =
      new RunFiles(
          List.of(),
          path -> {
            throw new IOException("no such file");
          });

  private static final int MOST_LEVELS = 8;
  private static final List<String> FILES =
      List.of(BundleLayout.SCRIPT_LOG, BundleLayout.CLUSTER_INFO);
  private static final List<String> FOLDERS = List.of(BundleLayout.HEALTH, BundleLayout.SAMPLES);

  public RunFiles {
    paths = List.copyOf(paths);
  }

  /** Those in a folder of a tree; folders that are nodes' own left out. */
  public static RunFiles of(FileTree tree, String run, NodeNames nodes) {
    FileTree.Folder top = tree.list(run);
    List<String> paths = new ArrayList<>(FILES.stream().filter(top::holds).toList());
    for (String folder : FOLDERS) {
      if (top.folders().contains(folder) && !nodes.contain(folder)) {
        gather(tree, run, folder, MOST_LEVELS, paths::add);
      }
    }
    return new RunFiles(
        paths.stream().sorted().toList(), path -> tree.open(FileTree.join(run, path)));
  }

  private static void gather(
      FileTree tree, String run, String folder, int levels, Consumer<String> into) {
    FileTree.Folder found = tree.list(FileTree.join(run, folder));
    found.files().forEach(file -> into.accept(folder + "/" + file));
    if (levels > 1) {
      found.folders().forEach(inner -> gather(tree, run, folder + "/" + inner, levels - 1, into));
    }
  }

  /** The bytes of a file. */
  public InputStream open(String path) throws IOException {
    return opener.open(path);
  }

  /** Why a file cannot be read, in words. */
  public static String reason(IOException failure) {
    return Failures.reason(failure);
  }
}
