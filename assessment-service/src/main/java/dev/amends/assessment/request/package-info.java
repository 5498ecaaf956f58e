/**
 * Requests for assessments, opened when a contact shows hardship or a change in circumstances.
 * Filing an assessment answers the open request of the case; the end of the case makes it obsolete.
 */
@NullMarked
package dev.amends.assessment.request;

import org.jspecify.annotations.NullMarked;
