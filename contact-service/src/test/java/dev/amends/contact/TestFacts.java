package dev.amends.contact;

import static dev.amends.contact.TestCases.ADDRESS;
import static dev.amends.contact.TestCases.EMAIL;
import static dev.amends.contact.TestCases.PHONE;
import static dev.amends.contact.TestCases.borrowerOf;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lender and case-service report about a test case. */
public final class TestFacts {
  private static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);

  private TestFacts() {}

  public static CaseFacts facts(CaseStatus status) {
    return facts(status, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
  }

  public static CaseFacts facts(
      CaseStatus status,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    return new CaseFacts(
        status,
        "B-1",
        "CREDIT_CARD",
        BUSINESS_DATE,
        BUSINESS_DATE.minusDays(31),
        31,
        "31-60",
        Money.of(overdue, currency),
        null,
        CustomerClass.UNKNOWN,
        Stage.NEGOTIATE,
        zone,
        region,
        language);
  }

  /** The same facts of another borrower. */
  public static CaseFacts ofBorrower(String borrowerId, CaseFacts facts) {
    return new CaseFacts(
        facts.status(),
        borrowerId,
        facts.productType(),
        facts.businessDate(),
        facts.delinquentSince(),
        facts.daysPastDue(),
        facts.bucket(),
        facts.overdue(),
        facts.outstanding(),
        facts.customerClass(),
        facts.stage(),
        facts.timezone(),
        facts.region(),
        facts.language());
  }

  /** An AccountOverdue with all data required for a contact. */
  public static AccountOverdue overdue(
      TestCase testCase,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency) {
    return overdue(testCase, zone, region, language, overdue, currency, borrowerOf(testCase));
  }

  static AccountOverdue overdue(
      TestCase testCase,
      @Nullable String zone,
      String region,
      String language,
      String overdue,
      String currency,
      String borrowerId) {
    return new AccountOverdue(
        testCase.account().lenderId(),
        testCase.account().accountId(),
        borrowerId, // limits count per person
        "CREDIT_CARD",
        BUSINESS_DATE,
        BUSINESS_DATE.minusDays(31),
        31,
        new LenderEvent.Overdue(Money.of(overdue, currency), null, null, null, null),
        Money.of(overdue, currency),
        null,
        null,
        1,
        new LenderEvent.Borrower(
            "王小明",
            language,
            zone,
            region,
            "110101200001010000",
            List.of(
                new LenderEvent.ContactPoint(ContactPointKind.PHONE, PHONE, true),
                new LenderEvent.ContactPoint(ContactPointKind.EMAIL, EMAIL, null),
                new LenderEvent.ContactPoint(ContactPointKind.ADDRESS, ADDRESS, null)),
            null));
  }

  /** The same AccountOverdue with another sequence. */
  public static AccountOverdue overdueAgain(TestCase testCase, long sequence) {
    AccountOverdue event = overdue(testCase, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY");
    return new AccountOverdue(
        event.lenderId(),
        event.accountId(),
        event.borrowerId(),
        event.productType(),
        event.businessDate(),
        event.delinquentSince(),
        event.daysPastDue(),
        event.overdue(),
        event.outstandingTotal(),
        event.loan(),
        null,
        sequence,
        event.borrower());
  }

  public static Origin origin() {
    return Origin.lender("acme", "test", "e-2");
  }
}
