/** The broker, database and service that a benchmark runs on. */
@NullMarked
package dev.amends.benchmarks.testbed;

import org.jspecify.annotations.NullMarked;
