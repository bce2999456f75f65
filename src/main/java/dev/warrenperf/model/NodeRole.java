package dev.warrenperf.model;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** The role in a node's name: its leading word, when that is {@code manager} or {@code worker}. */
public final class NodeRole {

  private static final Pattern LEADING_ROLE =
      Pattern.compile("(manager|worker)(?:[^A-Za-z].*)?", Pattern.DOTALL);
  private static final Pattern NODE_NAME = Pattern.compile("(manager|worker)[-_.]?\\d*");

  private NodeRole() {}

  /** {@code manager}, {@code worker}, or null when the name tells neither. */
  public static String of(String node) {
    Matcher matcher = LEADING_ROLE.matcher(node);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** Whether a word alone is plainly the name of a node: {@code manager-1}. */
  public static boolean namesNode(String word) {
    return NODE_NAME.matcher(word).matches();
  }
}
