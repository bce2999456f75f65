package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Why a verdict is missing, or what is to be remarked on one that was reached. */
public enum Reason implements Word {
  // undecided
  TARGET_INSIDE_BUCKET(
      "the limit lies between two bucket bounds, and the counts at these leave it open"),
  ABOVE_LARGEST_BOUND(
      "the limit lies above the largest bucket bound, beyond which nothing is told apart"),
  COUNTS_UNCERTAIN(
      "histograms with different bounds were summed, so that the count at the limit is known only"
          + " to lie in a range"),
  TARGET_INSIDE_RESOLUTION(
      "the limit lies inside the step in which the client's durations are printed"),
  SUMMARY(
      "the metric is a summary: it has a count and a sum and no buckets, and the quantiles beside"
          + " them are each process's own, of a sliding time"),
  INCONSISTENT_HISTOGRAM("the counts of the histogram contradict one another"),
  SUM_CONTRADICTS_BUCKETS("the sum of the observations cannot be that of what the buckets count"),
  OBSERVATIONS_LOST(
      "what went on before a restart, or while a node was not seen, is not counted, and may"
          + " decide"),
  SERIES_MISSING("the series is missing in the last snapshot, and what it did then may decide"),
  PART_ABOVE_WHOLE("what is said to be a part grew by more than the whole"),
  FAILURES_OBSERVED(
      "calls that failed may be among the observations, as fast as they were refused, and may"
          + " decide"),
  LIMIT_INSIDE_INTERVAL(
      "the limit lies between the shortest and the longest time that the scrapes and the age of"
          + " the gauge leave open"),
  NO_SUCCESSOR("no next leader was seen before the run ended"),
  LEADERS_CONTRADICT("two nodes show leadership for longer than the age of the gauge explains"),
  LOAD_DID_NOT_ASK(
      "the load is not known to have asked for as much, so that it says nothing of what the system"
          + " can do"),
  CLIENT_BOUND(
      "the clients of a closed load did not wait for the system all the time, so that they and not"
          + " it may have set the rate"),
  ONE_LOAD_LEVEL(
      "no lighter load of fewer clients was as fast, so that more clients might have got more"),
  WINDOW_EDGES(
      "the window begins or ends between two snapshots; what was counted there may have been inside"
          + " it or not, and may decide"),
  WINDOW_TOO_SHORT("the run, or the time in which enough was asked for, is too short to decide"),
  TIME_FROM_MTIME(
      "only the times at which files were last changed tell when snapshots were taken, and a copy"
          + " changes them; --trust-mtime lets them decide"),

  // no data
  NOT_EXPOSED("no node exposes such a metric"),
  NEVER_OBSERVED("the metric is exposed, and nothing was ever observed"),
  NO_OBSERVATIONS_IN_WINDOW("nothing was observed inside the window that is judged"),
  NO_SAMPLES("no client samples of the name that the target gives were given"),
  NODE_MISSING("no node of the role that the target names has data"),
  DURATION_UNKNOWN("a rate needs two snapshots whose distance in time is known"),
  NOT_A_NUMBER("the value is not a number"),
  INSTANTS_UNKNOWN("it is not known when the snapshots were taken"),
  LEADER_NEVER_SEEN("no node shows leadership; the one that led may not be scraped"),
  LEADER_UNCHANGED("the leader did not change, so there is nothing to judge"),

  // remarks on a verdict
  TARGET_UNDECIDED("the acceptable limit is kept; whether the target is, stays open"),
  DECIDED_BY_SUM("the sum of the observations decides where the bucket counts do not"),
  TOO_FEW_OBSERVATIONS("more observations like these would make the verdict firm"),
  CLOSE_TO_LIMIT("the share of observations within the limit is what the limit asks for");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** What it means whatever the data, fit to follow a colon. */
  public String meaning() {
    return meaning;
  }
}
