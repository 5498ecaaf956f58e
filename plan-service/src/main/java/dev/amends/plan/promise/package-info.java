/**
 * Promises to pay that borrowers make in contacts: one amount by one date. A promise is kept when
 * enough is received by the end of its grace period, and broken when that day closes short.
 */
@NullMarked
package dev.amends.plan.promise;

import org.jspecify.annotations.NullMarked;
