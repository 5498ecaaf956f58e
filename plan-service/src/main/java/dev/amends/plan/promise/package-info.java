/** Promises to pay that borrowers make in contacts: one amount by one date. */
@NullMarked
package dev.amends.plan.promise;

import org.jspecify.annotations.NullMarked;
