/**
 * Shows the question sets that agents go through with a borrower. The sets are data that
 * contact-service shares, and so is the rule for which answers can be recorded.
 */
@NullMarked
package dev.amends.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;
