/**
 * Missed instalments and breached plans, judged when a business day closes. Only business dates
 * count, so that replaying ten years of events in a minute gives the same result.
 */
@NullMarked
package dev.amends.plan.breach;

import org.jspecify.annotations.NullMarked;
