/**
 * Lender events out of a CSV file: a lender's history, or a sample, onto {@code lender.accounts}.
 *
 * <p>One row is one event, a column is the path of a field of its data. The same row has the same
 * event id at all times, so that a file replayed a second time changes nothing.
 */
@NullMarked
package dev.amends.launcher.replay;

import org.jspecify.annotations.NullMarked;
