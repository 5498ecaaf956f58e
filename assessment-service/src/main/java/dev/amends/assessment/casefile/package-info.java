/**
 * What this service knows of a case: its own copy, fed by what case-service and contact-service
 * tell. Whichever topic is first makes the file; the other completes it.
 */
@NullMarked
package dev.amends.assessment.casefile;

import org.jspecify.annotations.NullMarked;
