/** Consumes the events of case-service and contact-service: one consumer for each topic. */
@NullMarked
package dev.amends.assessment.intake;

import org.jspecify.annotations.NullMarked;
