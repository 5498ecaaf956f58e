/**
 * A lender's arrears as a whole, counted exactly by the database.
 *
 * <p>A replay is checked against these figures; management reports begin with them.
 */
@NullMarked
package dev.amends.cases.portfolio;

import org.jspecify.annotations.NullMarked;
