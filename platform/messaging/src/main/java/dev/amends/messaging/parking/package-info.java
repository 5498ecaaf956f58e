/**
 * Events that could not be applied: kept with their reason, later ones of the account behind them,
 * until an operator decides.
 */
@NullMarked
package dev.amends.messaging.parking;

import org.jspecify.annotations.NullMarked;
