/**
 * The lenders' business days: how far each lender's book is closed, which every rule on dates uses.
 *
 * <p>A book is closed partition by partition, because its accounts are spread over the partitions.
 */
@NullMarked
package dev.amends.cases.businessday;

import org.jspecify.annotations.NullMarked;
