/**
 * The subcommands of {@code ./amends bench}.
 *
 * <p>Each starts its own broker and database, measures, prints a table and deletes its data.
 */
@NullMarked
package dev.amends.benchmarks.command;

import org.jspecify.annotations.NullMarked;
