package dev.warrenperf.http;

import com.google.re2j.Pattern;
import dev.warrenperf.model.Url;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Redirects are followed on the server that the user named and nowhere else. */
final class Redirect {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_CHARACTERS = 8192;

  private static final Pattern QUERY = Pattern.compile("(?s)[?#].*");
  private static final Pattern USER = Pattern.compile("//[^/]*@");

  private Redirect() {}

  /** Whether an answer of this status points to another place. */
  static boolean is(int status) {
    return STATUSES.contains(status);
  }

  /** Where a redirect leads, or null when it must not be followed. */
  static URI target(URI from, String location) {
    if (location == null || location.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      URI to = from.resolve(Url.parse(location));
      return HttpAddress.fault(to) == null && HttpAddress.isSameServer(from, to) ? to : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  /** Names the other place without what may be secret in it: its query, its user and password. */
  static HttpFault refused(String location) {
    if (location == null) {
      return new HttpFault(HttpFault.REDIRECT, "The server redirects without saying where to.");
    }
    String shown = USER.matcher(QUERY.matcher(location).replaceFirst("")).replaceFirst("//");
    return new HttpFault(
        HttpFault.REDIRECT,
        "The server redirects to "
            + HttpFault.quoted(shown)
            + ", which is not the server that was named.");
  }
}
