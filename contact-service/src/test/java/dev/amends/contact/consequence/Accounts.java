package dev.amends.contact.consequence;

import dev.amends.contact.casefile.CourtAction;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Accounts for tests: one for which every lawful consequence is true, and others. */
public record Accounts(AccountFacts facts) {
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);

  /** Long overdue, able but not willing, in legal review, with a penalty and a fee. */
  public static Accounts aHopelessAccount(String rulePack) {
    String currency = rulePack.equals("uk-conc") ? "GBP" : "CNY";
    return new Accounts(
        new AccountFacts(
            rulePack,
            "acme",
            true,
            BUSINESS_DATE,
            BUSINESS_DATE.minusDays(120),
            120,
            "CREDIT_CARD",
            Stage.LEGAL_REVIEW,
            CourtAction.PROPOSED,
            CustomerClass.C,
            false,
            false,
            Money.of("12000.00", currency),
            Money.of("20.00", currency),
            Money.of("310.50", currency),
            Money.of("100.00", currency),
            Money.of("1500.00", currency)));
  }

  public Accounts worked(boolean worked) {
    return of(worked, facts.daysPastDue(), facts.productType(), facts.stage(), facts.overdue());
  }

  public Accounts daysPastDue(int days) {
    return of(facts.active(), days, facts.productType(), facts.stage(), facts.overdue());
  }

  public Accounts product(@Nullable String product) {
    return of(facts.active(), facts.daysPastDue(), product, facts.stage(), facts.overdue());
  }

  public Accounts stage(Stage stage) {
    return of(facts.active(), facts.daysPastDue(), facts.productType(), stage, facts.overdue());
  }

  public Accounts overdue(@Nullable Money overdue) {
    return of(facts.active(), facts.daysPastDue(), facts.productType(), facts.stage(), overdue);
  }

  private Accounts of(
      boolean worked,
      int daysPastDue,
      @Nullable String product,
      Stage stage,
      @Nullable Money overdue) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            worked,
            facts.businessDate(),
            BUSINESS_DATE.minusDays(daysPastDue),
            daysPastDue,
            product,
            stage,
            facts.courtAction(),
            facts.customerClass(),
            facts.planInForce(),
            facts.distressed(),
            overdue,
            facts.fee(),
            facts.penalty(),
            facts.courtFee(),
            facts.lawyerCost()));
  }

  public Accounts borrower(CustomerClass customerClass, boolean planInForce, boolean distressed) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            facts.active(),
            facts.businessDate(),
            facts.delinquentSince(),
            facts.daysPastDue(),
            facts.productType(),
            facts.stage(),
            facts.courtAction(),
            customerClass,
            planInForce,
            distressed,
            facts.overdue(),
            facts.fee(),
            facts.penalty(),
            facts.courtFee(),
            facts.lawyerCost()));
  }

  public Accounts delinquentSince(@Nullable LocalDate since) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            facts.active(),
            facts.businessDate(),
            since,
            facts.daysPastDue(),
            facts.productType(),
            facts.stage(),
            facts.courtAction(),
            facts.customerClass(),
            facts.planInForce(),
            facts.distressed(),
            facts.overdue(),
            facts.fee(),
            facts.penalty(),
            facts.courtFee(),
            facts.lawyerCost()));
  }

  public Accounts parts(@Nullable Money fee, @Nullable Money penalty) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            facts.active(),
            facts.businessDate(),
            facts.delinquentSince(),
            facts.daysPastDue(),
            facts.productType(),
            facts.stage(),
            facts.courtAction(),
            facts.customerClass(),
            facts.planInForce(),
            facts.distressed(),
            facts.overdue(),
            fee,
            penalty,
            facts.courtFee(),
            facts.lawyerCost()));
  }

  public Accounts costs(@Nullable Money courtFee, @Nullable Money lawyerCost) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            facts.active(),
            facts.businessDate(),
            facts.delinquentSince(),
            facts.daysPastDue(),
            facts.productType(),
            facts.stage(),
            facts.courtAction(),
            facts.customerClass(),
            facts.planInForce(),
            facts.distressed(),
            facts.overdue(),
            facts.fee(),
            facts.penalty(),
            courtFee,
            lawyerCost));
  }

  public Accounts courtAction(CourtAction courtAction) {
    return new Accounts(
        new AccountFacts(
            facts.rulePack(),
            facts.lenderId(),
            facts.active(),
            facts.businessDate(),
            facts.delinquentSince(),
            facts.daysPastDue(),
            facts.productType(),
            facts.stage(),
            courtAction,
            facts.customerClass(),
            facts.planInForce(),
            facts.distressed(),
            facts.overdue(),
            facts.fee(),
            facts.penalty(),
            facts.courtFee(),
            facts.lawyerCost()));
  }
}
