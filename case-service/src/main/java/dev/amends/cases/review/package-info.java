/**
 * The review of cases when a business day closes: figures age, ladder steps become due, holds end.
 *
 * <p>Only the cases that the day can change are reviewed, partition by partition.
 */
@NullMarked
package dev.amends.cases.review;

import org.jspecify.annotations.NullMarked;
