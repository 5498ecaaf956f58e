/**
 * What borrowers say of their plans in contacts, kept beside the plan that it concerns.
 *
 * <p>Codes and amounts only; the words stay with contact-service, under the contact's number.
 */
@NullMarked
package dev.amends.plan.feedback;

import org.jspecify.annotations.NullMarked;
