/**
 * Maps rows alike in all services.
 *
 * <p>A list or a record is a JSON column, {@code @JdbcTypeCode(SqlTypes.JSON)}. An amount is a
 * column of minor units beside a {@link java.util.Currency} column, which Hibernate maps by itself
 * and which several amounts of a row may share; {@link dev.amends.conventions.persistence.Amounts}
 * joins them.
 */
@NullMarked
package dev.amends.conventions.persistence;

import org.jspecify.annotations.NullMarked;
