package dev.warrenperf.fuzz;

/** One reader under attack: how to make what it reads, and what must hold whatever it is given. */
public interface FuzzTarget {

  /**
   * A file of the kind that the reader takes, well formed for the most part, as the decisions say;
   * the same decisions give the same bytes.
   */
  byte[] compose(Decisions decisions);

  /**
   * Reads the file, which may hold anything. What the reader documents as its refusal is caught
   * here; whatever else is thrown is a finding.
   *
   * @return whether the reader accepted it
   */
  boolean check(byte[] file) throws Exception;
}
