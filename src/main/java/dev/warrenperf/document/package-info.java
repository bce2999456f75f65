/** What a report says, in which order and in which words, once for every format that is read. */
package dev.warrenperf.document;
