/**
 * Cases as the people who work them see them: lists, one case, who is responsible.
 *
 * <p>Days past due are shown as of the lender's last closed business day.
 */
@NullMarked
package dev.amends.cases.desk;

import org.jspecify.annotations.NullMarked;
