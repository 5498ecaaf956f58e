/**
 * The totals of a lender's arrears, counted exactly by the database.
 *
 * <p>{@code ./amends replay} prints these figures, and management reports can start from them.
 */
@NullMarked
package dev.amends.cases.portfolio;

import org.jspecify.annotations.NullMarked;
