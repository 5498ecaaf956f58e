/**
 * The outcome of promises and plans: instalments missed, plans breached, promises kept or broken,
 * and how all of them end with their case. Only business dates count, so that replaying ten years
 * of events in a minute gives the same result.
 */
@NullMarked
package dev.amends.plan.outcome;

import org.jspecify.annotations.NullMarked;
