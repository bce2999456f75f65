package dev.warrenperf.redaction;

/**
 * User and password in an address: {@code scheme://USER:PASSWORD@host}, and without a scheme. A
 * password may hold {@code @} and {@code /}, so the last {@code @} counts.
 */
final class UserInfo {

  private static final String SCHEME_END = "://";

  private UserInfo() {}

  /** The text, with {@code ***} in the place of what stands before the hosts in it. */
  static String masked(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) <= ' ') {
        word(text.substring(start, at), shown);
        if (at < text.length()) {
          shown.append(text.charAt(at));
        }
        start = at + 1;
      }
    }
    return shown.toString();
  }

  private static void word(String word, StringBuilder shown) {
    int last = word.lastIndexOf('@');
    int scheme = last < 0 ? -1 : word.indexOf(SCHEME_END);
    if (last < 0 || scheme < 0) {
      shown.append(last < 0 ? word : withoutScheme(word, last));
      return;
    }
    int done = 0;
    while (scheme >= 0) {
      int from = scheme + SCHEME_END.length();
      int at = infoEnd(word, from, limit(word, scheme), last);
      shown.append(word, done, from).append(at < 0 ? "" : SecretText.MASK);
      done = at < 0 ? from : at;
      scheme = word.indexOf(SCHEME_END, done);
    }
    shown.append(word, done, word.length());
  }

  /** Where a URL ends at the latest: at the quote that it stands in, or with the word. */
  private static int limit(String word, int scheme) {
    int begin = scheme;
    while (begin > 0 && Character.isLetterOrDigit(word.charAt(begin - 1))) {
      begin--;
    }
    char before = begin == 0 ? 0 : word.charAt(begin - 1);
    int end = before == '"' || before == '\'' ? word.indexOf(before, scheme) : -1;
    return end < 0 ? word.length() : end;
  }

  /** The last at sign of the host's part; of all of it where a password may hold a slash. */
  private static int infoEnd(String word, int from, int limit, int last) {
    int end = from;
    while (end < limit && "/?#\\".indexOf(word.charAt(end)) < 0) {
      end++;
    }
    int found = lastSign(word, '@', from, end);
    if (found >= 0 || last < end || lastSign(word, ':', from, end) < 0) {
      return found;
    }
    return limit == word.length() ? last : lastSign(word, '@', end, limit);
  }

  private static int lastSign(String word, char sign, int from, int to) {
    int at = to - 1;
    while (at >= from && word.charAt(at) != sign) {
      at--;
    }
    return at < from ? -1 : at;
  }

  /** {@code user:password@host}; a colon behind the at sign is a port's or a path's. */
  private static String withoutScheme(String word, int last) {
    boolean host =
        last + 1 < word.length()
            && ("[/".indexOf(word.charAt(last + 1)) >= 0
                || Character.isLetterOrDigit(word.charAt(last + 1)))
            && !word.startsWith("sha256:", last + 1);
    int colon = host ? userEnd(word, last) : -1;
    return colon < 0 ? word : word.substring(0, colon + 1) + SecretText.MASK + word.substring(last);
  }

  /** The first colon right behind a name. */
  private static int userEnd(String word, int last) {
    for (int at = 1; at < last; at++) {
      if (word.charAt(at) == ':' && isName(word.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || "._%+-@".indexOf(c) >= 0;
  }
}
