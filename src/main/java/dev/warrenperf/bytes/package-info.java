/** Bytes from outside: unpacked, capped, kept where they can be read again. */
package dev.warrenperf.bytes;
