/**
 * Assessments asked for because a contact showed hardship. An assessment that is filed answers the
 * open request of its case; the end of the case makes it obsolete.
 */
@NullMarked
package dev.amends.assessment.request;

import org.jspecify.annotations.NullMarked;
