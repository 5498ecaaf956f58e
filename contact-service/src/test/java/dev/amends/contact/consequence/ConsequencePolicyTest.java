package dev.amends.contact.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.casefile.CourtAction;
import dev.amends.contact.consequence.ConsequenceDecision.Offered;
import dev.amends.contact.consequence.ConsequenceDecision.Reason;
import dev.amends.contact.consequence.ConsequenceDecision.Withheld;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The consequences that may be mentioned: the last that may, the first that may not, and the
 * prohibited ones.
 */
class ConsequencePolicyTest {
  private static final List<Consequence> CATALOGUE = ConsequenceCatalogue.read().consequences();
  private static final List<String> PACKS =
      List.of("us-reg-f", "uk-conc", "cn-cba-2026", "in-rbi", "strict", "a-pack-of-a-lender", "");

  @ParameterizedTest
  @CsvSource({
    "cn-cba-2026, 'LATE_PENALTY 310.50 CNY,LATE_FEE 20.00 CNY,CREDIT_RECORD,CREDIT_REFUSAL,COURT_ACTION,LEGAL_COSTS 100.00 CNY,LAWYER_COST 1500.00 CNY'",
    "uk-conc, 'LATE_PENALTY 310.50 GBP,LATE_FEE 20.00 GBP,CREDIT_RECORD,CREDIT_REFUSAL,COURT_ACTION,LEGAL_COSTS 100.00 GBP,LAWYER_COST 1500.00 GBP'",
    "us-reg-f, 'LATE_PENALTY 310.50 CNY,LATE_FEE 20.00 CNY,CREDIT_RECORD,CREDIT_REFUSAL,COURT_ACTION'",
    "in-rbi, 'LATE_PENALTY 310.50 CNY,LATE_FEE 20.00 CNY,CREDIT_RECORD,CREDIT_REFUSAL,COURT_ACTION'",
    "strict, 'LATE_PENALTY 310.50 CNY,LATE_FEE 20.00 CNY,CREDIT_RECORD,CREDIT_REFUSAL,COURT_ACTION'",
    "a-pack-of-a-lender, ''"
  })
  void offersWhatIsLawfulAndTrueWithItsAmount(String pack, String offered) {
    assertThat(
            judge(Accounts.aHopelessAccount(pack)).stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .map(
                    candidate ->
                        candidate.consequence().code()
                            + (candidate.amount() == null ? "" : " " + candidate.amount()))
                .toList())
        .hasToString("[" + offered.replace(",", ", ") + "]");
  }

  @ParameterizedTest
  @CsvSource({
    // pack, code, the last day too early
    "us-reg-f, CREDIT_RECORD, 29",
    "uk-conc, CREDIT_RECORD, 29",
    "cn-cba-2026, CREDIT_RECORD, 0",
    "in-rbi, CREDIT_RECORD, 29",
    "strict, CREDIT_RECORD, 29",
    "us-reg-f, COURT_ACTION, 89",
    "uk-conc, COURT_ACTION, 89",
    "cn-cba-2026, COURT_ACTION, 60",
    "in-rbi, COURT_ACTION, 89",
    "strict, COURT_ACTION, 89"
  })
  void waitsForTheDayOfTheRulePack(String pack, String code, int tooEarly) {
    Accounts account = Accounts.aHopelessAccount(pack);
    assertThat(reason(account.daysPastDue(tooEarly), code)).isEqualTo(Reason.DAYS_PAST_DUE);
    assertThat(reason(account.daysPastDue(tooEarly + 1), code)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // pack, years after which the claim is time-barred
    "us-reg-f, 3",
    "uk-conc, 6",
    "cn-cba-2026, 3",
    "in-rbi, 3",
    "strict, 3"
  })
  void mentionsNoCourtActionIfTheClaimMayBeTimeBarred(String pack, int years) {
    Accounts account = Accounts.aHopelessAccount(pack);
    LocalDate barred = LocalDate.of(2026, 11, 20).minusYears(years);
    assertThat(reason(account.delinquentSince(barred.plusDays(1)), "COURT_ACTION")).isNull();
    assertThat(reason(account.delinquentSince(barred), "COURT_ACTION"))
        .isEqualTo(Reason.TIME_BARRED);
    assertThat(reason(account.delinquentSince(null), "COURT_ACTION")).isEqualTo(Reason.TIME_BARRED);
    assertThat(reason(account.delinquentSince(barred), "CREDIT_RECORD")).isNull();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void mentionsCourtActionOnlyIfItIsIntended(Stage stage) {
    boolean intended = stage == Stage.FIRM || stage == Stage.LEGAL_REVIEW;
    assertThat(reason(Accounts.aHopelessAccount("strict").stage(stage), "COURT_ACTION"))
        .isEqualTo(intended ? null : Reason.STAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NOT_REFERRED",
    "PROPOSED,",
    "REQUESTED,",
    "REJECTED, REFERRAL_REJECTED",
    "WITHDRAWN, REFERRAL_WITHDRAWN",
    "CONCLUDED, REFERRAL_CONCLUDED",
  })
  void mentionsCourtActionOnlyIfItIsProposedOrRequested(
      CourtAction courtAction, @Nullable Reason withheld) {
    Accounts account = Accounts.aHopelessAccount("cn-cba-2026").courtAction(courtAction);

    assertThat(reason(account, "COURT_ACTION")).isEqualTo(withheld);
    assertThat(reason(account, "LEGAL_COSTS"))
        .isEqualTo(withheld == null ? null : Reason.FOLLOWS_ANOTHER);
    assertThat(reason(account, "CREDIT_RECORD")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSED, en, under review and has not been decided",
    "PROPOSED, zh-CN, 尚未作出决定",
    "REQUESTED, en, has decided to bring a claim",
    "REQUESTED, zh-CN, 已决定",
  })
  void saysHowFarTheCourtActionHasCome(CourtAction courtAction, String language, String words) {
    assertThat(
            judge(Accounts.aHopelessAccount("strict").courtAction(courtAction)).stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .filter(offered -> offered.consequence().code().equals("COURT_ACTION"))
                .map(offered -> offered.text(language))
                .toList())
        .singleElement()
        .asString()
        .contains(words);
  }

  @ParameterizedTest
  @EnumSource(CustomerClass.class)
  void mentionsNoCourtActionToBorrowersWillingButUnable(CustomerClass customerClass) {
    Accounts account = Accounts.aHopelessAccount("strict").borrower(customerClass, false, false);
    assertThat(reason(account, "COURT_ACTION"))
        .isEqualTo(customerClass == CustomerClass.B ? Reason.CUSTOMER_CLASS : null);
  }

  @Test
  void mentionsNoCourtActionDuringAPlanOrInDistress() {
    Accounts account = Accounts.aHopelessAccount("cn-cba-2026");
    Accounts withPlan = account.borrower(CustomerClass.C, true, false);
    Accounts inDistress = account.borrower(CustomerClass.C, false, true);
    assertThat(reason(withPlan, "COURT_ACTION")).isEqualTo(Reason.PLAN_IN_FORCE);
    assertThat(reason(withPlan, "LEGAL_COSTS")).isEqualTo(Reason.PLAN_IN_FORCE);
    assertThat(reason(inDistress, "COURT_ACTION")).isEqualTo(Reason.DISTRESS);
    assertThat(reason(inDistress, "CREDIT_RECORD")).isNull();
  }

  @Test
  void namesNoAmountThatTheFiguresDoNotHold() {
    Accounts account = Accounts.aHopelessAccount("strict");
    Money nothing = Money.of("0.00", "CNY");
    assertThat(reason(account.parts(null, null), "LATE_PENALTY")).isEqualTo(Reason.NOT_IN_FIGURES);
    assertThat(reason(account.parts(nothing, nothing), "LATE_PENALTY"))
        .isEqualTo(Reason.NOT_IN_FIGURES);
    assertThat(reason(account.parts(nothing, nothing), "LATE_FEE"))
        .isEqualTo(Reason.NOT_IN_FIGURES);
    assertThat(reason(account.parts(null, Money.of("0.01", "CNY")), "LATE_PENALTY")).isNull();
  }

  @Test
  void namesOnlyTheCostsOfCourtActionThatAreKnown() {
    Accounts account = Accounts.aHopelessAccount("cn-cba-2026");
    Money cost = Money.of("50.00", "CNY");
    assertThat(reason(account, "LAWYER_COST")).isNull();
    assertThat(reason(account.costs(cost, null), "LEGAL_COSTS")).isNull();
    assertThat(reason(account.costs(cost, null), "LAWYER_COST")).isEqualTo(Reason.NOT_IN_FIGURES);
    assertThat(reason(account.costs(null, cost), "LEGAL_COSTS")).isEqualTo(Reason.NOT_IN_FIGURES);
    assertThat(reason(account.costs(null, cost), "LAWYER_COST")).isNull();
    assertThat(reason(account.stage(Stage.NEGOTIATE), "LAWYER_COST"))
        .isEqualTo(Reason.FOLLOWS_ANOTHER);
    assertThat(reason(Accounts.aHopelessAccount("us-reg-f"), "LAWYER_COST"))
        .isEqualTo(Reason.RULE_PACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LATE_PENALTY", "LATE_FEE", "CREDIT_RECORD", "COURT_ACTION"})
  void offersNothingOfACaseThatIsNotWorkedOrNotKnown(String code) {
    Accounts account = Accounts.aHopelessAccount("strict");
    assertThat(reason(account.worked(false), code)).isEqualTo(Reason.NOT_WORKED);
    assertThat(reason(account.overdue(null), code)).isEqualTo(Reason.FIGURES_UNKNOWN);
    assertThat(reason(account.overdue(Money.of("0.00", "CNY")), code))
        .isEqualTo(Reason.FIGURES_UNKNOWN);
  }

  @Test
  void mentionsTheCreditRecordOnlyIfTheAccountIsReported() {
    Accounts account = Accounts.aHopelessAccount("strict");
    assertThat(reason(account.product("SUPPLIER_INVOICE"), "CREDIT_RECORD"))
        .isEqualTo(Reason.PRODUCT);
    assertThat(reason(account.product(null), "CREDIT_RECORD")).isEqualTo(Reason.PRODUCT);
    assertThat(reason(account.product(null), "CREDIT_REFUSAL")).isEqualTo(Reason.FOLLOWS_ANOTHER);
  }

  @Test
  void withholdsConsequencesThatDoNotOccurWithTheLender() {
    List<ConsequenceDecision> verdicts =
        ConsequencePolicy.judge(
            CATALOGUE, Set.of("CREDIT_RECORD"), Accounts.aHopelessAccount("strict").facts());
    assertThat(reason(verdicts, "CREDIT_RECORD")).isEqualTo(Reason.LENDER);
    assertThat(reason(verdicts, "CREDIT_REFUSAL")).isEqualTo(Reason.FOLLOWS_ANOTHER);
  }

  @Test
  void offersNothingProhibitedWhateverTheFactsAre() {
    everyAccount()
        .forEach(
            account ->
                assertThat(judge(account))
                    .allSatisfy(
                        decision ->
                            assertThat(
                                    decision instanceof Offered
                                        && decision.consequence().legality() == Legality.PROHIBITED)
                                .as("%s of %s", decision, account)
                                .isFalse()));
  }

  @Test
  void offersUnderTheStrictPackOnlyWhatEveryPackWouldAllow() {
    for (Accounts account : everyAccount("strict")) {
      for (String offered : offered(account)) {
        for (String pack : List.of("us-reg-f", "uk-conc", "cn-cba-2026", "in-rbi")) {
          assertThat(offered(under(pack, account))).as("%s", account).contains(offered);
        }
      }
    }
  }

  private static Accounts under(String pack, Accounts account) {
    AccountFacts facts = account.facts();
    return new Accounts(
        new AccountFacts(
            pack,
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
            facts.courtFee(),
            facts.lawyerCost()));
  }

  private static List<Accounts> everyAccount() {
    return PACKS.stream().flatMap(pack -> everyAccount(pack).stream()).toList();
  }

  /** Every combination of what a condition asks for, at the boundaries of the days. */
  private static List<Accounts> everyAccount(String pack) {
    List<Accounts> accounts = new ArrayList<>();
    for (int days : List.of(0, 1, 29, 30, 60, 61, 89, 90, 91, 1095, 1096, 2191, 2192)) {
      for (Stage stage : Stage.values()) {
        for (CustomerClass customerClass : CustomerClass.values()) {
          for (int flags = 0; flags < 16; flags++) {
            accounts.add(
                Accounts.aHopelessAccount(pack)
                    .daysPastDue(days)
                    .stage(stage)
                    .worked((flags & 1) == 0)
                    .product((flags & 2) == 0 ? "CREDIT_CARD" : null)
                    .borrower(customerClass, (flags & 4) == 0, (flags & 8) == 0));
          }
        }
      }
    }
    return accounts;
  }

  private static List<String> offered(Accounts account) {
    return judge(account).stream()
        .filter(Offered.class::isInstance)
        .map(decision -> decision.consequence().code())
        .toList();
  }

  private static List<ConsequenceDecision> judge(Accounts account) {
    return ConsequencePolicy.judge(CATALOGUE, Set.of(), account.facts());
  }

  private static @Nullable Reason reason(Accounts account, String code) {
    return reason(judge(account), code);
  }

  /** Why it is withheld; null if it is offered. */
  private static @Nullable Reason reason(List<ConsequenceDecision> verdicts, String code) {
    ConsequenceDecision decision =
        verdicts.stream()
            .filter(candidate -> candidate.consequence().code().equals(code))
            .findFirst()
            .orElseThrow();
    return switch (decision) {
      case Offered ignored -> null;
      case Withheld withheld -> withheld.reason();
    };
  }
}
