/**
 * The subcommands of {@code ./amends}.
 *
 * <p>Each prints a line for every step and returns an exit code for scripts.
 */
@NullMarked
package dev.amends.launcher.command;

import org.jspecify.annotations.NullMarked;
