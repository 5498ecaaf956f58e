/**
 * The promise or plan itself: its versions, its instalments, and what can happen to it. Every
 * change is a verb of {@link Plan} and returns the event that tells it.
 */
@NullMarked
package dev.amends.plan.agreement;

import org.jspecify.annotations.NullMarked;
