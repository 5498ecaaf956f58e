/**
 * What a benchmark stands on: a broker, a database and a real service, all its own.
 *
 * <p>They run on free ports and in a temporary directory, beside whatever else runs on the machine.
 */
@NullMarked
package dev.amends.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
