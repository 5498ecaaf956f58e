package dev.amends.rules.cost;

import dev.amends.events.Money;

/**
 * An amount that the borrower may have to bear.
 *
 * @param rule how it is computed
 * @param citation the law, the contract or the tariff on which it is based
 */
public record Cost(Money amount, String rule, String citation) {}
