/**
 * The case itself: opened when an account falls behind, updated, cured or given up.
 *
 * <p>Each transition is a verb of the case that returns the event it caused; the journal tells it
 * to the other services and to the timeline.
 */
@NullMarked
package dev.amends.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
