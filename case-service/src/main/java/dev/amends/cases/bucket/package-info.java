/**
 * Ranges of days past due.
 *
 * <p>Where a range begins and ends differs from house to house, so the ranges are configuration.
 */
@NullMarked
package dev.amends.cases.bucket;

import org.jspecify.annotations.NullMarked;
