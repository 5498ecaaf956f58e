package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an instalment has after payments were allocated.
 *
 * @param completedBy the payment that completed it, where one did
 * @param completedOn that payment's business date
 */
public record Filled(
    int number, Money paid, @Nullable String completedBy, @Nullable LocalDate completedOn) {}
