package dev.amends.plan.agreement;

import java.time.Instant;

/**
 * The time in which terms are to be decided.
 *
 * @param proposedAt when they were proposed, or proposed again
 * @param dueAt the time by which they are to be decided; after it they are escalated
 */
public record DecisionPeriod(Instant proposedAt, Instant dueAt) {}
