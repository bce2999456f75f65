package dev.warrenperf.redaction;

/**
 * Finds what has the name of a secret in a text of any kind, {@code NAME=VALUE}, {@code NAME:
 * VALUE}, JSON, parameters of a URL, and hands the rest on. Each character is looked at a fixed
 * number of times.
 */
final class SecretText {

  static final String MASK = "***";

  private static final int LONGEST_USER = 100;

  private static final String PEM = "-----BEGIN ";
  private static final String PEM_END = "-----END ";

  private final String text;
  private final boolean references;
  private final boolean blanks;
  private final CommandWords words;
  private final StringBuilder out = new StringBuilder();
  private int done;

  /** Whether the characters since the last blank began a URL or its parameters. */
  private boolean inUrl;

  /**
   * @param references whether {@code $NAME} stands for something else
   * @param blanks whether there are words with blanks between them
   */
  SecretText(String text, boolean references, boolean blanks, CommandWords words) {
    this.text = text;
    this.references = references;
    this.blanks = blanks;
    this.words = words;
  }

  /** The mask; a secret that is empty, or stands somewhere else, is shown. */
  static String hidden(String secret, boolean references) {
    return secret.isEmpty() || (references && ShellReference.isAll(secret)) ? secret : MASK;
  }

  /** {@code USER:PASSWORD} with its password masked; the user where that is empty. */
  static String pair(String pair, boolean references) {
    int colon = pair.indexOf(':');
    String secret = pair.substring(colon + 1);
    return secret.isEmpty()
        ? MASK + ":"
        : pair.substring(0, colon + 1) + hidden(secret, references);
  }

  String redacted() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ') {
        inUrl = false;
      } else if (c == '?' || (c == ':' && text.startsWith("://", at))) {
        inUrl = true;
      }
      at =
          c == '-' && text.startsWith(PEM, at)
              ? pem(at)
              : isNameStart(at) ? behindName(at) : at + 1;
    }
    rest(text.length());
    return out.toString();
  }

  private int pem(int at) {
    int end = text.indexOf(PEM_END, at);
    int close = end < 0 ? -1 : text.indexOf("-----", end + PEM_END.length());
    rest(at);
    out.append(MASK);
    done = close < 0 ? text.length() : close + 5;
    return done;
  }

  private boolean isNameStart(int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !isNameCharacter(text.charAt(at - 1)) || text.charAt(at - 1) == '-');
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** Masks what the name that begins there stands for; returns where to look on. */
  private int behindName(int start) {
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    int value = valueStart(end);
    if (value < 0 || value >= text.length()) {
      return end;
    }
    SecretName name = SecretName.of(text.substring(start, end));
    boolean pair = !name.isSecret() && name.isUser() && isPair(end, value);
    if (!name.isSecret() && !pair) {
      return end;
    }
    SecretValue found = SecretValue.in(text, start, value, blanks, inUrl);
    String secret = text.substring(found.start(), found.end());
    if (pair) {
      return replace(start, found, pair(secret, references));
    }
    if ((name.isCount() && isNumber(secret)) || (name.isSwitch() && isSwitched(secret))) {
      return end;
    }
    return replace(start, found, hidden(secret, references && !found.isLiteral()));
  }

  /** Whether behind the name of a user there is one with a password. */
  private boolean isPair(int nameEnd, int value) {
    if (value == nameEnd + 1 && text.charAt(nameEnd) == ':') {
      return false; // the name is the user's own
    }
    int most = Math.min(text.length(), value + LONGEST_USER);
    for (int at = value; at < most && "{[(` \t\n".indexOf(text.charAt(at)) < 0; at++) {
      if (text.charAt(at) == ':') {
        return at > value && !text.startsWith("://", at);
      }
    }
    return false;
  }

  private static boolean isNumber(String value) {
    return value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isSwitched(String value) {
    return value.equals("true") || value.equals("false");
  }

  private int replace(int name, SecretValue found, String shown) {
    rest(name);
    out.append(text, name, found.start()).append(shown).append(text, found.end(), found.next());
    done = found.next();
    return done;
  }

  /** Where the value of a name that ends there begins; -1 when none follows. */
  private int valueStart(int nameEnd) {
    int at = skip(nameEnd, "]");
    at = skip(at, "%5D");
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    at = skip(skip(skip(at, "\""), "'"), "%22");
    at = blanks ? skipBlanks(at) : at;
    int sign = skip(skip(at, ":"), "%3A");
    sign = skip(skip(skip(sign, "="), "%3D"), ">");
    boolean address = text.startsWith("://", at) || text.startsWith("::", at);
    return sign == at || address ? -1 : skip(skipBlanks(sign), "%22");
  }

  private int skip(int at, String sign) {
    return text.regionMatches(true, at, sign, 0, sign.length()) ? at + sign.length() : at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** What stands before the next secret and has no name of one. */
  private void rest(int to) {
    String piece = text.substring(done, to);
    out.append(
        blanks
            ? new ShellText(piece, false, references, words).redacted()
            : TokenRuns.masked(UserInfo.masked(piece)));
    done = to;
  }
}
