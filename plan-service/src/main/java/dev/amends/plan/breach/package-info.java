/**
 * Missed instalments and breached plans, judged when a business day closes. Only business dates
 * count, so that replaying ten years in a minute gives the result of ten years.
 */
@NullMarked
package dev.amends.plan.breach;

import org.jspecify.annotations.NullMarked;
