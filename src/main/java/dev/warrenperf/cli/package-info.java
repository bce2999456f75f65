/** The command line: options to a request, an outcome to an exit code. */
package dev.warrenperf.cli;
