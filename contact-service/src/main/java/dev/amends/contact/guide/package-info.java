/**
 * How to hold the talk: true for this account, lawful, and silent about the debt until the borrower
 * is identified.
 */
@NullMarked
package dev.amends.contact.guide;

import org.jspecify.annotations.NullMarked;
