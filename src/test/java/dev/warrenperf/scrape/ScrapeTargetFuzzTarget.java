package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** A node to record, as it is given on the command line or in a line of a file. */
public final class ScrapeTargetFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    String attributes =
        decisions.several(
            2,
            "",
            () ->
                decisions.mostly(
                    decisions.oneOf(",role=manager", ",cores=0.5", ",cores=4", ",x=0")));
    String url =
        decisions.mostly(decisions.oneOf("http://", "https://", "http://", "", "HTTP://", "ftp://"))
            + (decisions.oneIn(6) ? "user:secret@" : "")
            + decisions.mostly(
                decisions.oneOf("127.0.0.1", "[::1]", "host", "a.b", "..", "a_b", "[::1%25e]"))
            + (decisions.oneIn(4)
                ? decisions.oneOf("", ":", ":0", ":65536", ":99999999999")
                : ":9090")
            + decisions.mostly(decisions.oneOf("", "/", "/metrics", "?a=b", "/m#f"));
    String name =
        decisions.mostly(decisions.oneOf("manager-1", "worker-2", "a.b", "con", "..", "nul.x"));
    return decisions.damaged((decisions.oneIn(4) ? "" : name + attributes + "=") + url);
  }

  @Override
  public boolean check(byte[] file) {
    ScrapeTarget target;
    try {
      target = ScrapeTarget.parse(new String(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    assertTrue(target.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"), target::name);
    assertTrue(target.url().getRawUserInfo() == null, "a credential in the address");
    assertTrue(target.cores() == null || target.cores() > 0, "cores");
    return true;
  }
}
