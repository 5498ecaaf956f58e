/**
 * What borrowers say about their plans in contacts: objections and counter-offers, stored with the
 * plan. Holds codes and amounts only; contact-service keeps the notes of the contact.
 */
@NullMarked
package dev.amends.plan.feedback;

import org.jspecify.annotations.NullMarked;
