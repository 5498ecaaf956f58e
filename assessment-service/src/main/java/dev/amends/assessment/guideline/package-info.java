/**
 * Guideline figures: what households of a size and region usually spend a month on a category. They
 * are loaded from the lender's CSV files; spending above a figure requires a reason.
 */
@NullMarked
package dev.amends.assessment.guideline;

import org.jspecify.annotations.NullMarked;
