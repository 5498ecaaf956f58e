package dev.amends.plan.payoff;

import dev.amends.events.AccountKey;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.payment.AccountPayments;
import dev.amends.plan.payment.Payments;
import dev.amends.rules.cost.AccountDebt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the debts of accounts. */
@ApplicationScoped
class AccountDebts {
  private final LenderAccounts accounts;
  private final Payments payments;

  AccountDebts(LenderAccounts accounts, Payments payments) {
    this.accounts = accounts;
    this.payments = payments;
  }

  /** The debt of an account; empty until the lender reports it. */
  Optional<AccountDebt> find(AccountKey account) {
    return find(account, payments.ofAccount(account));
  }

  /** The debt of an account whose payments are loaded. */
  Optional<AccountDebt> find(AccountKey account, AccountPayments paid) {
    return accounts
        .find(account)
        .filter(known -> known.overdue().isPresent())
        .map(known -> debt(known, paid));
  }

  private static AccountDebt debt(LenderAccount known, AccountPayments paid) {
    return new AccountDebt(
        known.overdue().orElseThrow(),
        known.outstanding().orElse(null),
        known.reportedOn().orElseThrow(),
        paid.changesAfter(known.reportedSequence().orElseThrow()));
  }
}
