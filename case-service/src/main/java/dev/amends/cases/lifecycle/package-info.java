/**
 * The case itself: opened when an account falls behind, updated, cured or charged off.
 *
 * <p>Each transition is a verb of the case that returns its event; the journal publishes the event
 * and appends it to the timeline.
 */
@NullMarked
package dev.amends.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
