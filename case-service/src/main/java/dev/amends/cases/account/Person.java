package dev.amends.cases.account;

/**
 * A borrower at a lender, who may have several accounts.
 *
 * @param borrowerId the lender's number of the borrower
 */
public record Person(String lenderId, String borrowerId) {}
