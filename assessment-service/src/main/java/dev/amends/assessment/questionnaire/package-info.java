/**
 * Open-ended questions that an agent asks by telephone, as versioned data files in every language
 * of the service, and the borrower's answers, recorded word for word.
 */
@NullMarked
package dev.amends.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;
