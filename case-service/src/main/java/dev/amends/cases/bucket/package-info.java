/**
 * Buckets: ranges of days past due.
 *
 * <p>Lenders draw the limits differently, so the ranges are configuration.
 */
@NullMarked
package dev.amends.cases.bucket;

import org.jspecify.annotations.NullMarked;
