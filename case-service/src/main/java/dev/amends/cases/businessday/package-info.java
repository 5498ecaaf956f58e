/**
 * The lenders' business days: the last closed day of each lender, which every rule on dates uses.
 *
 * <p>A day is closed partition by partition, because a lender's accounts are spread over them.
 */
@NullMarked
package dev.amends.cases.businessday;

import org.jspecify.annotations.NullMarked;
