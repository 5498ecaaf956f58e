/**
 * Income, expenses, savings, assets and debts as the borrower told them, and what a month of them
 * comes to. Pure arithmetic: no clock, no database.
 */
@NullMarked
package dev.amends.assessment.budget;

import org.jspecify.annotations.NullMarked;
