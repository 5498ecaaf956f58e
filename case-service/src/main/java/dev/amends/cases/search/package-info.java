/**
 * Cases as the people who work them see them: searching, listing, showing and assigning.
 *
 * <p>Days past due are shown as of the lender's last closed business day.
 */
@NullMarked
package dev.amends.cases.search;

import org.jspecify.annotations.NullMarked;
