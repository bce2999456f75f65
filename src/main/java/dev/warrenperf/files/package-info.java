/**
 * Names and paths: the one place where text becomes a path, so that no name from outside leads out.
 */
package dev.warrenperf.files;
