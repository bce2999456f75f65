/** Runs in files, directories, archives and on standard input. */
package dev.warrenperf.input.files;
