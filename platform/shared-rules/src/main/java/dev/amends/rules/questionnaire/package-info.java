/**
 * The open questions that agents ask, as versioned data in every language, and the borrower's
 * answers, recorded word for word. contact-service and assessment-service use the same questions
 * and accept the same answers.
 */
@NullMarked
package dev.amends.rules.questionnaire;

import org.jspecify.annotations.NullMarked;
