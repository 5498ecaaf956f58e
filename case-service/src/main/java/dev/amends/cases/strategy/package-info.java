/**
 * The strategies of treatment: which step of a ladder is due next, and what pauses it.
 *
 * <p>A strategy is a file. Steps are taken one at a time, and in its branch none is weaker than the
 * one before.
 */
@NullMarked
package dev.amends.cases.strategy;

import org.jspecify.annotations.NullMarked;
