/**
 * What borrowers say about their plans in contacts: objections and counter-offers, stored with the
 * plan. Codes and amounts only; contact-service keeps the words under the id of the contact.
 */
@NullMarked
package dev.amends.plan.feedback;

import org.jspecify.annotations.NullMarked;
