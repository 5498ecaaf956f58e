/**
 * The ladder of treatment: which step is due next, and what pauses it.
 *
 * <p>Steps are configuration. One step is taken at a time, and none is weaker than the one before.
 */
@NullMarked
package dev.amends.cases.strategy;

import org.jspecify.annotations.NullMarked;
