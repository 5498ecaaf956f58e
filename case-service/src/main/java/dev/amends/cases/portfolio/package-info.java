/**
 * What a lender has in arrears as a whole: counted by the database, exact.
 *
 * <p>The figures by which a replay is judged, and a board's first page.
 */
@NullMarked
package dev.amends.cases.portfolio;

import org.jspecify.annotations.NullMarked;
