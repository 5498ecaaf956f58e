/**
 * Requests to erase the personal data of a borrower: when each case may be erased, and which
 * services have erased it.
 *
 * <p>This service knows the whole case, so it alone decides when the retention period is over; then
 * every service erases at once.
 */
@NullMarked
package dev.amends.cases.erasure;

import org.jspecify.annotations.NullMarked;
