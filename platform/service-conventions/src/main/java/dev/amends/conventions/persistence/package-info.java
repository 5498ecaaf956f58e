/**
 * Maps rows alike in all services.
 *
 * <p>A list or a record is a JSON column, {@code @JdbcTypeCode(SqlTypes.JSON)}. An amount is a
 * column of minor units beside a {@link java.util.Currency} column, which Hibernate maps by itself
 * and which several amounts of a row may share; {@link dev.amends.conventions.persistence.Amounts}
 * joins them. An account's key is an {@link dev.amends.events.AccountKey} attribute, which is one
 * column, or a column of the lender and one of the account number where a query needs one of them.
 */
@NullMarked
package dev.amends.conventions.persistence;

import org.jspecify.annotations.NullMarked;
