package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a version adjusts the terms of a breached plan.
 *
 * @param why why this form was chosen and those before it were ruled out
 */
@Embeddable
public record Adjustment(
    @Enumerated(EnumType.STRING) @Column(name = "adjustment_form") AdjustmentForm form,
    @Column(name = "adjustment_why") String why) {}
