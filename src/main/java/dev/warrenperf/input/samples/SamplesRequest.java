package dev.warrenperf.input.samples;

/**
 * A file of client samples as the user names it.
 *
 * @param name what they are called; the name that a target file or an operation has
 * @param path of the file
 * @param columns what the user says of its columns
 */
public record SamplesRequest(String name, String path, SampleColumns columns) {}
