/**
 * Buckets: ranges of days past due.
 *
 * <p>Lenders use different limits, so the ranges are configuration.
 */
@NullMarked
package dev.amends.cases.bucket;

import org.jspecify.annotations.NullMarked;
