package dev.warrenperf.render.html;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's own script, and the hash by which the page's content security policy lets it run and
 * no other.
 *
 * @param text what stands between the tags, byte for byte what the hash is of
 * @param hash {@code sha256-} and the digest in base 64 (Content Security Policy Level 3, 6.7.2)
 */
record PageScript(String text, String hash) {

  static final String NAME = "page.js";

  /** Comments to JavaScript; to XML, what lies between them is no markup. */
  private static final String BEGIN = "//<![CDATA[\n";

  private static final String END = "//]]>\n";

  /** Indentation and lines of comment: left out, since they are a sixth of the script. */
  private static final Pattern FOR_WRITERS = Pattern.compile("(?m)^ *//.*\\n|^ +");

  /**
   * The script of this name among the templates.
   *
   * @throws TemplateFailure when it cannot stand inside a page
   */
  static PageScript of(TemplateFiles files) throws TemplateFailure, IOException {
    String script = files.text(NAME).replace("\r\n", "\n");
    if (script.contains("]]>") || script.toLowerCase(java.util.Locale.ROOT).contains("</script")) {
      throw new TemplateFailure(
          files.place(NAME), 0, 0, "expected a script without \"]]>\" and \"</script\"", null);
    }
    String text = BEGIN + FOR_WRITERS.matcher(script).replaceAll("") + END;
    return new PageScript(text, "sha256-" + digest(text));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
