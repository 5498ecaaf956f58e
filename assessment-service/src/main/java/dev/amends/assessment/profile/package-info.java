/**
 * Facts about a borrower's family and business that a lender may record as context for its agents,
 * if the lender enables it. No score, event, call guide or letter uses them, and no other feature
 * depends on this one.
 */
@NullMarked
package dev.amends.assessment.profile;

import org.jspecify.annotations.NullMarked;
