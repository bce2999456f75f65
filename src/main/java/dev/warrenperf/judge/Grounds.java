package dev.warrenperf.judge;

/**
 * What a judgement rests on.
 *
 * @param population the test behind the evidence; null where there is none
 * @param remark what the judgement's text says beyond how the value stands to its limits, for a
 *     table that shows these; without a final full stop, may be empty
 */
record Grounds(Population population, String remark) {

  /** The same with more to remark, which begins as it follows a sentence: {@code ". But ..."}. */
  Grounds with(String more) {
    boolean alone = remark.isEmpty() && !more.isEmpty();
    return new Grounds(population, alone ? more.substring(2) : remark + more);
  }
}
