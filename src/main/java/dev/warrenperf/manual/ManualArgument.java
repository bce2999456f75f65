package dev.warrenperf.manual;

/**
 * An argument of a command, in its place.
 *
 * @param label what it is called
 * @param many whether everything from its place on is one
 * @param description empty where that of the command says it
 */
public record ManualArgument(String label, boolean many, String description, Proposal value) {}
