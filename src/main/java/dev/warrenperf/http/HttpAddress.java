package dev.warrenperf.http;

import com.google.re2j.Pattern;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.util.Locale;

/** Rules for the addresses of servers. */
public final class HttpAddress {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  /** A host that will do before something that is no port. */
  private static final Pattern PORT_OF_NO_NUMBER = Pattern.compile("[A-Za-z0-9.-]+:.*[^0-9].*");

  private HttpAddress() {}

  /** What is wrong with an address, as {@code expected ..., found ...}; null when it will do. */
  public static String fault(URI uri) {
    if (hasUserInfo(uri)) {
      return "expected a URL without user and password, found both or one of them:"
          + " credentials belong in --basic-auth-file, not in the URL";
    }
    String scheme = uri.getScheme();
    if (scheme == null || !(isHttps(uri) || scheme.equalsIgnoreCase("http"))) {
      return "expected a URL of http or https, found "
          + (scheme == null ? "none" : "'" + Printable.of(scheme, 40) + "'");
    }
    if (uri.getHost() == null && PORT_OF_NO_NUMBER.matches(authority(uri))) {
      return "expected a port from 1 to 65535, found '"
          + Printable.of(authority(uri).substring(authority(uri).lastIndexOf(':') + 1), 40)
          + "'";
    }
    if (uri.getHost() == null) {
      return "expected a URL with a host name of letters, digits, '-' and '.', found "
          + (uri.getRawAuthority() == null
              ? "none"
              : "'" + Printable.of(uri.getRawAuthority(), 100) + "'");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return "expected a port from 1 to 65535, found " + uri.getPort();
    }
    return null;
  }

  private static String authority(URI uri) {
    return uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
  }

  /** An authority that java.net.URI cannot take apart may hide a password all the same. */
  private static boolean hasUserInfo(URI uri) {
    String place = uri.isOpaque() ? uri.getRawSchemeSpecificPart() : uri.getRawAuthority();
    return place != null && place.indexOf('@') >= 0;
  }

  static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Whether what is sent there leaves this machine unencrypted. */
  static boolean isExposed(URI uri) {
    return !isHttps(uri) && !LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether both have scheme, host and port in common. */
  static boolean isSameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  public static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : isHttps(uri) ? 443 : 80;
  }
}
