/**
 * Tests of the whole platform over HTTP and Kafka only, from the view of a lender's core and of the
 * people who work the cases.
 *
 * <p>All journeys share one running platform; each uses a lender of its own.
 */
@NullMarked
package dev.amends.journeys;

import org.jspecify.annotations.NullMarked;
