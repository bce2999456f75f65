package dev.warrenperf.scrape;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.files.FileName;
import dev.warrenperf.http.HttpAddress;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.Url;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads one node as the user writes it. */
final class ScrapeTargetParser {

  static final int MOST_CHARACTERS = 4096;

  private static final String FORM = "NAME[,role=ROLE][,cores=N]=URL";
  private static final Pattern HEAD = Pattern.compile("([^=,]*)((?:,[^=,]*=[^=,]*)*)=(.*)");
  private static final Pattern ATTRIBUTE = Pattern.compile(",([^=,]*)=([^=,]*)");
  static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  static final Pattern ROLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  static final Pattern CORES = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
  private static final Pattern WITH_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^/?#\\[\\]:]+):\\d{1,5}([/?].*)?");

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern DOTS = Pattern.compile("\\.+$");

  private final String text;
  private String role;
  private Double cores;

  ScrapeTargetParser(String text) {
    this.text = text.strip();
  }

  ScrapeTarget parse() throws MalformedInputException {
    if (text.length() > MOST_CHARACTERS) {
      throw new MalformedInputException(
          "expected at most " + MOST_CHARACTERS + " characters for a node, found " + text.length());
    }
    Matcher head = HEAD.matcher(text);
    if (WITH_SCHEME.matcher(text).matches() || !head.matches()) {
      URI url = url(text);
      String name = name(nameOf(url));
      return new ScrapeTarget(name, NodeRole.of(name), null, url);
    }
    String name = name(head.group(1));
    readAttributes(head.group(2));
    URI url = url(head.group(3));
    return new ScrapeTarget(name, role == null ? NodeRole.of(name) : role, cores, url);
  }

  private String name(String name) throws MalformedInputException {
    if (!NAME.matcher(name).matches() || FileName.refusal(name) != null) {
      throw expected(
          "a node's name of at most 100 letters, digits, '.', '_' and '-' that is safe as the name"
              + " of a file",
          name);
    }
    return name;
  }

  private void readAttributes(String attributes) throws MalformedInputException {
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      String value = matcher.group(2);
      switch (matcher.group(1)) {
        case "role" -> role = once(role, role(value));
        case "cores" -> cores = once(cores, cores(value));
        default ->
            throw expected("role=ROLE or cores=N after the name", matcher.group().substring(1));
      }
    }
  }

  private <T> T once(T before, T value) throws MalformedInputException {
    if (before != null) {
      throw expected("each of role and cores once", value + " after " + before);
    }
    return value;
  }

  private static String role(String value) throws MalformedInputException {
    if (!ROLE.matcher(value).matches()) {
      throw expected("a role such as manager or worker", value);
    }
    return value;
  }

  private static Double cores(String value) throws MalformedInputException {
    double number = CORES.matcher(value).matches() ? Double.parseDouble(value) : 0;
    if (number <= 0) {
      throw expected("a number of cores above 0, such as 4 or 0.5", value);
    }
    return number;
  }

  /** The address with scheme and path. */
  private static URI url(String text) throws MalformedInputException {
    URI url = uri(withScheme(text));
    String fault = HttpAddress.fault(url);
    if (fault != null) {
      throw new MalformedInputException(fault);
    }
    if (url.getRawFragment() != null) {
      throw expected("a URL without a fragment", "#" + url.getRawFragment());
    }
    return url.getRawPath().isEmpty() || url.getRawPath().equals("/") ? metricsOf(url) : url;
  }

  private static String withScheme(String text) throws MalformedInputException {
    if (WITH_SCHEME.matcher(text).matches() || text.indexOf('@') >= 0) {
      return text;
    }
    if (!HOST_AND_PORT.matcher(text).matches()) {
      throw expected(FORM + ", where URL may be HOST:PORT", text);
    }
    return "http://" + text;
  }

  private static URI metricsOf(URI url) throws MalformedInputException {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return uri(url.getScheme() + "://" + url.getRawAuthority() + "/metrics" + query);
  }

  private static URI uri(String text) throws MalformedInputException {
    try {
      return Url.parse(text);
    } catch (URISyntaxException e) {
      throw expected("a URL (" + e.getReason() + ")", text);
    }
  }

  /** {@code host_port} in characters that names may have. */
  private static String nameOf(URI url) {
    String name = UNSAFE.matcher(url.getHost() + "_" + HttpAddress.port(url)).replaceAll("-");
    String safe = Character.isLetterOrDigit(name.charAt(0)) ? name : "node" + name;
    return safe.length() <= 100 ? safe : DOTS.matcher(safe.substring(0, 100)).replaceFirst("");
  }

  /** What stands before an at sign may be a password. */
  private static MalformedInputException expected(String wanted, String found) {
    int secret = found.lastIndexOf('@');
    String shown = secret < 0 ? found : "..." + found.substring(secret);
    return new MalformedInputException(
        "expected " + wanted + ", found '" + Printable.of(shown, 100) + "'");
  }
}
