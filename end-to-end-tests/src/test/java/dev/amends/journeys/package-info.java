/**
 * Journeys through the whole platform, over HTTP and Kafka only, as a lender's core and the people
 * who work the cases see it. The platform is started once and shared; each journey has a lender of
 * its own, so that they do not meet.
 */
@NullMarked
package dev.amends.journeys;

import org.jspecify.annotations.NullMarked;
