/**
 * What is promised about delivery, put to the test: every part is killed with SIGKILL while a
 * lender tells thousands of events and agents give commands. A judge that knows nothing of the
 * services' code then reconciles their books and topics with a ledger of what was acknowledged.
 */
@NullMarked
package dev.amends.faults;

import org.jspecify.annotations.NullMarked;
