/**
 * The verbs of {@code ./amends}.
 *
 * <p>Each says what it does in one line a step, and ends with an exit code that a script can use.
 */
@NullMarked
package dev.amends.launcher.command;

import org.jspecify.annotations.NullMarked;
