/**
 * How agents check the identity of the other party before they mention the debt.
 *
 * <p>The service stores which details were right, never the answers.
 */
@NullMarked
package dev.amends.contact.verification;

import org.jspecify.annotations.NullMarked;
