/**
 * The close of a lender's business day: days past due go on, ladder steps fall due, holds end.
 *
 * <p>Arrives once in every partition; only cases that the day can change are touched.
 */
@NullMarked
package dev.amends.cases.businessday;

import org.jspecify.annotations.NullMarked;
