/**
 * Target files, selectors and limits: what people write, checked and turned into records. Every
 * fault names its line and column, and all faults of a file are told at once.
 */
package dev.warrenperf.config;
