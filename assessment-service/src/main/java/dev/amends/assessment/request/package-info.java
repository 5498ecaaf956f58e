/**
 * Requests for assessments: work with a due date, opened when a contact shows hardship or a change
 * in circumstances, or when the last assessment expires. Filing an assessment fulfils the open
 * request of the case; a request becomes obsolete when its case ends, and a supervisor can decline
 * it.
 */
@NullMarked
package dev.amends.assessment.request;

import org.jspecify.annotations.NullMarked;
