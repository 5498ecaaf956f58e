/**
 * Publishes the facts of a person in each of their open cases, and exports the records of a case
 * that stay in this service.
 */
@NullMarked
package dev.amends.contact.evidence;

import org.jspecify.annotations.NullMarked;
