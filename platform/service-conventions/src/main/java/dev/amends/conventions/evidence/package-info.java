/**
 * What stays behind when a service publishes an event: the kept record, its hash on the event, and
 * the answer in which a service exports its records as evidence.
 */
@NullMarked
package dev.amends.conventions.evidence;

import org.jspecify.annotations.NullMarked;
