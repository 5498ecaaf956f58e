/**
 * The income, expenses, savings, assets and debts of a borrower, and the monthly amounts computed
 * from them. Pure arithmetic: no clock, no database.
 */
@NullMarked
package dev.amends.assessment.budget;

import org.jspecify.annotations.NullMarked;
