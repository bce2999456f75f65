package dev.warrenperf.http;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Servers that are reached without a proxy: {@code NO_PROXY} as curl and Go read it. Names stand
 * for themselves and all below them, with or without a dot before them; addresses and networks
 * ({@code 10.0.0.0/8}) for addresses that a URL names, since no name is looked up for it. A port
 * behind either restricts it; {@code *} stands for all.
 */
final class NoProxy {

  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern NETWORK = Pattern.compile("([0-9A-Fa-f.:]+)/([0-9]{1,3})");
  private static final Pattern WITH_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f.:]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");

  private final List<String> entries;

  NoProxy(String list) {
    entries =
        Arrays.stream(SEPARATOR.split(list.toLowerCase(Locale.ROOT)))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  /** Whether a server is on the list. */
  boolean names(URI server) {
    String host = host(server);
    byte[] address = address(host);
    int port = HttpAddress.port(server);
    return entries.stream().anyMatch(entry -> names(entry, host, address, port));
  }

  /** Whether a server is this machine. */
  static boolean isLoopback(URI server) {
    String host = host(server);
    byte[] address = address(host);
    return host.equals("localhost") || (address != null && of(address).isLoopbackAddress());
  }

  private static boolean names(String entry, String host, byte[] address, int port) {
    if (entry.equals("*")) {
      return true;
    }
    Matcher network = NETWORK.matcher(entry);
    if (network.matches()) {
      byte[] base = address(network.group(1));
      return base != null && isIn(address, base, Integer.parseInt(network.group(2)));
    }
    byte[] whole = address(entry);
    if (whole != null) {
      return Arrays.equals(whole, address);
    }
    Matcher parts = WITH_PORT.matcher(entry);
    if (!parts.matches() || (parts.group(2) != null && Integer.parseInt(parts.group(2)) != port)) {
      return false;
    }
    byte[] named = address(parts.group(1));
    return named == null ? isBelow(host, parts.group(1)) : Arrays.equals(named, address);
  }

  private static boolean isBelow(String host, String entry) {
    String domain = entry.startsWith("*.") ? entry.substring(2) : entry;
    domain = domain.startsWith(".") ? domain.substring(1) : domain;
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static boolean isIn(byte[] address, byte[] network, int bits) {
    if (address == null || address.length != network.length || bits > 8 * network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String host(URI server) {
    String host = server.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /**
   * The bytes of a literal address, in brackets or not; null for a name, which is not looked up.
   */
  private static byte[] address(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (!IPV4.matcher(bare).matches() && bare.chars().filter(c -> c == ':').count() < 2) {
      return null;
    }
    try {
      return InetAddress.getByName(bare).getAddress();
    } catch (UnknownHostException none) {
      return null;
    }
  }

  private static InetAddress of(byte[] address) {
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException ofOtherLength) {
      throw new IllegalStateException(ofOtherLength);
    }
  }
}
