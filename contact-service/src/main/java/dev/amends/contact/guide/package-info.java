/**
 * Call guides: purpose, questions, what the agent may say, and what they must never say.
 *
 * <p>A guide is true for the account and lawful under its rule pack. It hides the debt until the
 * other party is verified as the borrower.
 */
@NullMarked
package dev.amends.contact.guide;

import org.jspecify.annotations.NullMarked;
