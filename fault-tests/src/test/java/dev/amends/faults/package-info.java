/**
 * Tests of the delivery guarantees: every part is killed with SIGKILL while a lender publishes
 * thousands of events and agents send commands.
 *
 * <p>A judge that shares no code with the services then compares their databases and topics with
 * what was acknowledged.
 */
@NullMarked
package dev.amends.faults;

import org.jspecify.annotations.NullMarked;
