/** Command lines fit to be kept and shown: whatever looks like a credential is masked. */
package dev.warrenperf.redaction;
