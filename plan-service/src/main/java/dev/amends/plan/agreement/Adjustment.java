package dev.amends.plan.agreement;

/**
 * How a version adjusts the terms of a breached plan.
 *
 * @param why why this form was chosen and those before it were ruled out
 */
public record Adjustment(AdjustmentForm form, String why) {}
