/**
 * What a debt costs a borrower beyond what is overdue: penalty interest, the court fee and the
 * lender's lawyer. Rates and tariffs are configuration or data with a citation, so that every
 * service states the same figures, and none without a source.
 */
@NullMarked
package dev.amends.rules.cost;

import org.jspecify.annotations.NullMarked;
