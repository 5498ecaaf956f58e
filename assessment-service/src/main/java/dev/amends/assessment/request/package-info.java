/**
 * Requests for assessments, opened when a contact shows hardship or a change in circumstances.
 * Filing an assessment answers the open request of the case; a request becomes obsolete when its
 * case ends.
 */
@NullMarked
package dev.amends.assessment.request;

import org.jspecify.annotations.NullMarked;
