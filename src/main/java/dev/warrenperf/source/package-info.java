/** Where runs come from: files, directories, archives, standard input, servers. */
package dev.warrenperf.source;
