package dev.warrenperf.files;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The directory of a project, whose file of defaults may be one that somebody else wrote: paths in
 * that file lead nowhere else.
 */
public final class ProjectDirectory {

  /** The name of the file. */
  public static final String FILE = ".warren-perf.yaml";

  private static final String REPOSITORY = ".git";
  private static final String OWNER_AND_MODE = "unix:uid,mode";
  private static final int ROOT_USER = 0;
  private static final int WRITABLE_BY_OTHERS = 0002;

  private final Path working;
  private final Path file;

  /**
   * The one of a file.
   *
   * @param working the working directory, absolute
   * @param file from there
   * @throws InvalidPathException when the system has no such paths
   */
  public ProjectDirectory(Path working, String file) {
    this.working = working;
    this.file = working.resolve(file);
  }

  /**
   * The nearest directory that holds such a file: the working directory or one above it, up to the
   * first that is a repository, the user's home or the root. Null when none does.
   *
   * @param working absolute
   * @param home the user's, or null
   */
  public static ProjectDirectory find(Path working, String home) {
    for (Path at = working; at != null; at = at.getParent()) {
      Path file = at.resolve(FILE);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return new ProjectDirectory(working, file.toString());
      }
      if (Files.exists(at.resolve(REPOSITORY), LinkOption.NOFOLLOW_LINKS) || isHome(at, home)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isHome(Path directory, String home) {
    try {
      return home != null && directory.equals(Path.of(home).toRealPath());
    } catch (IOException | InvalidPathException none) {
      return false;
    }
  }

  /** The file as it is named from the working directory. */
  public String name() {
    return seen(file);
  }

  /**
   * Why a file that was found, not named, is not to be believed: it is no plain file, or somebody
   * may have put it there who has no say in this directory. Null when it is. Whom files belong to
   * is not known on every system.
   */
  public String refusal() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "it is no plain file";
    }
    try {
      Map<String, Object> found =
          Files.readAttributes(file, OWNER_AND_MODE, LinkOption.NOFOLLOW_LINKS);
      int here = (int) Files.getAttribute(working, "unix:uid");
      return refusal((int) found.get("uid"), (int) found.get("mode"), user(), here);
    } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
      return null;
    }
  }

  private static int user() {
    return (int) new UnixSystem().getUid();
  }

  /**
   * Believed is what belongs to the user, to root, or to whom the working directory belongs: in a
   * container that is often another user, and it is their files that one works on.
   */
  static String refusal(int owner, int mode, int user, int here) {
    if (owner != user && owner != ROOT_USER && owner != here) {
      return "it belongs to another user";
    }
    return (mode & WRITABLE_BY_OTHERS) == 0 ? null : "every user may write it";
  }

  /**
   * A path of the file's, as it is named from the working directory. It may be two that a comma
   * parts, and end in what selects runs of a directory ({@code runs@latest}).
   *
   * @return null when it is absolute or leads out of the directory, by its names or by a link
   */
  public String inside(String path) {
    try {
      if (Files.exists(file.resolveSibling(path)) || path.indexOf(',') < 0) {
        return one(path);
      }
      List<String> parts = new ArrayList<>();
      for (String part : path.split(",", -1)) {
        parts.add(one(part));
      }
      return parts.contains(null) ? null : String.join(",", parts);
    } catch (IOException | InvalidPathException impossible) {
      return null;
    }
  }

  private String one(String path) throws IOException {
    Path directory = file.getParent();
    Path meant = directory.resolve(path).normalize();
    if (path.isEmpty() || path.startsWith("/") || !meant.startsWith(directory.normalize())) {
      return null;
    }
    for (int at = path.indexOf('@'); at > 0; at = path.indexOf('@', at + 1)) {
      if (!isInside(directory.resolve(path.substring(0, at)))) {
        return null;
      }
    }
    return isInside(meant) ? seen(meant) : null;
  }

  /** What is not there is nowhere else. */
  private boolean isInside(Path place) throws IOException {
    return !Files.exists(place) || place.toRealPath().startsWith(file.getParent().toRealPath());
  }

  /** Whether something is there of a path that {@link #inside} gave. */
  public boolean holds(String inside) {
    return Files.exists(working.resolve(inside));
  }

  /** Never empty, and never like an option. */
  private String seen(Path place) {
    String seen = working.relativize(place.normalize()).toString();
    return seen.isEmpty() ? "." : seen.startsWith("-") ? "./" + seen : seen;
  }
}
