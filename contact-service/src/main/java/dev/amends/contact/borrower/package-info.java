/**
 * The borrower of an account, their contact points and their representative.
 *
 * <p>Agents and letters use names, numbers and addresses; outbound events never contain them.
 */
@NullMarked
package dev.amends.contact.borrower;

import org.jspecify.annotations.NullMarked;
