package dev.amends.plan.payment;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was paid to an account and not reversed.
 *
 * @param total empty if nothing was
 * @param lastOn the business date of the last payment
 */
public record PaymentSummary(Optional<Money> total, Optional<LocalDate> lastOn) {}
