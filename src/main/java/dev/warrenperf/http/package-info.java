/** One way to ask a server: one deadline, one cap, one vocabulary of faults. */
package dev.warrenperf.http;
