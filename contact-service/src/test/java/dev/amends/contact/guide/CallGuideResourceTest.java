package dev.amends.contact.guide;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCallbacks;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.contact.consequence.Consequence;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.consequence.Legality;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call guides over HTTP: locked until the borrower is verified, true and lawful afterwards. */
@QuarkusTest
class CallGuideResourceTest extends ServiceTest {
  @Inject ConsequenceCatalogue catalogue;

  @Test
  void usesThePreferredLanguageAndShowsThePreference() {
    // Given
    TestCase opened = cases.anOpenCase();
    JsonPath before = asAgent().get("/call-guides/" + opened.id()).jsonPath();
    assertThat(before.getMap("wishes")).isNull();
    String other = "en".equals(before.getString("language")) ? "zh-CN" : "en";
    asAgent()
        .body(
            """
            {"channel": "CALL", "language": "%s", "times": [{"from": "17:00", "until": "19:00"}]}\
            """
                .formatted(other))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(200);

    // When, Then
    asAgent()
        .get("/call-guides/" + opened.id())
        .then()
        .statusCode(200)
        .body("language", equalTo(other))
        .body("wishes.channel", equalTo("CALL"))
        .body("wishes.language", equalTo(other))
        .body("wishes.times[0].from", equalTo("17:00:00"));
  }

  @Test
  void preparesTheFirstConversationWithoutMentioningTheDebt() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("language", equalTo("en"))
        .body("rulePack", equalTo("strict"))
        .body("purpose.code", equalTo("FIRST_TALK"))
        .body("objective.code", equalTo("LEARN_REASON"))
        .body("tone.code", equalTo("FACTUAL"))
        .body("identified", equalTo(false))
        .body("warnings.code", equalTo(List.of("FIRST_CONTACT")))
        .body("history.contacts", equalTo(0))
        .body("opening[0].text", containsString("my name is li.na. May I speak with 王小明"))
        .body("opening[0].afterIdentity", equalTo(false))
        .body("opening.findAll{it.afterIdentity}.size()", equalTo(3))
        .body("questionSet", equalTo(Map.of("id", "first-call", "version", 3)))
        .body("openQuestions.id", hasItems("work", "other-income", "living-expense", "own-plan"))
        .body("openQuestions.id", not(hasItem("what-happened")))
        .body("tasks.size()", equalTo(4))
        .body("debt.locked", equalTo(true))
        .body("debt.reason", containsString("verified as the borrower"))
        .body("debt.overdue", nullValue())
        .body("debt.daysPastDue", nullValue())
        .body("consequences.locked", equalTo(true))
        .body("consequences.offered", empty())
        .body("consequences.withheld", empty())
        .body("benefits", empty())
        .body("solutions", empty())
        .body("objections[0].expected", equalTo(true))
        .body("objections.id", hasItems("REFUSES", "DISTRESSED", "UNHAPPY_WITH_PLAN", "FORGOT"))
        .body("neverSay.id", hasItems("third-parties", "own-phone", "referees"))
        .body("resources.contact", hasItem("12348"));
    assertThat(asAgent().get("/call-guides/" + opened.id()).asString())
        .doesNotContain("1234.50")
        .doesNotContain("\"daysPastDue\":31");
  }

  @Test
  void speaksTheLanguageOfTheBorrower() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .get("/call-guides/" + opened.id())
        .then()
        .statusCode(200)
        .body("language", equalTo("zh-CN"))
        .body("opening[0].text", equalTo("您好，我是li.na。请问王小明在吗？"));
    as("wang.fang", "supervisor")
        .get("/call-guides/" + opened.id() + "?lang=zh-CN")
        .then()
        .statusCode(200)
        .body("opening[0].text", containsString("wang.fang"));
  }

  @Test
  void hasTheSameContentInBothLanguages() {
    TestCase opened = aLateAccount("CN", "CNY", Stage.FIRM, CustomerClass.C);
    identify(opened);
    JsonPath english = guide(opened, "en");
    JsonPath chinese = guide(opened, "zh-CN");
    for (String part :
        List.of(
            "purpose.code",
            "tone.code",
            "warnings.code",
            "opening.id",
            "identityCheck.id",
            "questionSet",
            "openQuestions.id",
            "tasks.id",
            "debt",
            "consequences.offered.code",
            "consequences.offered.amount",
            "consequences.withheld.reason",
            "benefits.id",
            "solutions.code",
            "solutions.monthMax",
            "objections.id",
            "deEscalation.id",
            "resources.contact",
            "neverSay.id")) {
      assertThat(chinese.<Object>get(part)).as(part).isEqualTo(english.get(part));
    }
  }

  @Test
  void unlocksForTheCurrentConversationOnceTheBorrowerIsVerified() {
    // Given
    TestCase opened = cases.anOpenCase();
    check(opened, false);
    assertThat(guide(opened, "en").getBoolean("debt.locked")).isTrue();

    // When
    identify(opened);

    // Then
    JsonPath guide = guide(opened, "en");
    assertThat(guide.getBoolean("identified")).isTrue();
    assertThat(guide.getBoolean("debt.locked")).isFalse();
    assertThat(guide.getInt("debt.daysPastDue")).isEqualTo(31);
    assertThat(guide.getString("debt.overdue.amount")).isEqualTo("1234.50");
    assertThat(guide.getString("debt.payBy")).isEqualTo("2026-11-24");
    assertThat(guide.getList("solutions.code"))
        .containsExactly("PAY_NOW", "INSTALMENTS", "TERM_EXTENSION", "DEFERRAL");
    assertThat(guide.getString("solutions[1].note")).contains("assessment");

    // And another day is another conversation
    clock.advance(Duration.ofDays(1));
    assertThat(guide(opened, "en").getBoolean("debt.locked")).isTrue();
  }

  @Test
  void namesTheAmountsOfTheAccountWhileTheyAreTrue() {
    // Given
    TestCase late = aLateAccount("CN", "CNY", Stage.FIRM, CustomerClass.C);
    identify(late);

    // Then
    JsonPath guide = guide(late, "en");
    assertThat(guide.getList("consequences.offered.code"))
        .containsExactly(
            "LATE_PENALTY",
            "LATE_FEE",
            "CREDIT_RECORD",
            "CREDIT_REFUSAL",
            "COURT_ACTION",
            "LEGAL_COSTS",
            "LAWYER_COST");
    assertThat(guide.getString("consequences.offered[0].text")).contains("310.50 CNY");
    assertThat(guide.getString("consequences.offered[1].text")).contains("20.00 CNY");
    assertThat(guide.getString("consequences.offered[5].text")).contains("100.00 CNY");
    assertThat(guide.getString("consequences.offered[6].text")).contains("1600.00 CNY");
    assertThat(guide.getString("consequences.offered[4].citation")).contains("Civil Code");
    assertThat(guide.getList("benefits.id"))
        .containsExactly(
            "NO_FURTHER_CHARGES", "CREDIT_RECORD", "CREDIT_AVAILABLE", "NO_COURT", "PEACE_OF_MIND");
    assertThat(guide.getString("debt.penalty.amount")).isEqualTo("310.50");

    // When: a payment was received, and the lender has not reported the parts again
    update(late, facts("CN", "CNY", Stage.FIRM, CustomerClass.C, "9000.00"));

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> guide(late, "en").getString("debt.overdue.amount"),
            amount -> "9000.00".equals(amount));
    JsonPath after = guide(late, "en");
    assertThat(after.getString("debt.penalty")).isNull();
    assertThat(after.getList("consequences.offered.code"))
        .containsExactly(
            "CREDIT_RECORD", "CREDIT_REFUSAL", "COURT_ACTION", "LEGAL_COSTS", "LAWYER_COST");
    assertThat(after.getString("consequences.offered[3].text")).contains("50.00 CNY");
    assertThat(after.getString("consequences.offered[4].text")).contains("1500.00 CNY");
    assertThat(after.getList("consequences.withheld.reason"))
        .containsExactly("NOT_IN_FIGURES", "NOT_IN_FIGURES");
    assertThat(after.getList("benefits.id")).doesNotContain("NO_FURTHER_CHARGES");
  }

  @ParameterizedTest
  @CsvSource({
    "CN, CNY, cn-cba-2026, own-phone, 12348, true",
    "GB, GBP, uk-conc, one-payment, 116 123, true",
    "US, USD, us-reg-f, attorney, 988, true",
    "US-NY, USD, us-reg-f, attorney, 988, true",
    "IN, INR, in-rbi, referees, 15100, true",
    "TW, TWD, strict, referees, , false"
  })
  void followsTheRulesAndResourcesOfTheRegion(
      String region, String currency, String pack, String never, String help, boolean own) {
    TestCase late = aLateAccount(region, currency, Stage.LEGAL_REVIEW, CustomerClass.C);
    identify(late);
    List<String> prohibited =
        catalogue.codes().stream()
            .filter(code -> consequence(code).legality() == Legality.PROHIBITED)
            .toList();
    assertThat(prohibited).hasSize(4);
    for (String lang : List.of("en", "zh-CN")) {
      JsonPath guide = guide(late, lang);
      assertThat(guide.getString("rulePack")).isEqualTo(pack);
      assertThat(guide.getList("neverSay.id", String.class)).contains(never);
      assertThat(guide.getList("resources.contact", String.class).contains(help)).isTrue();
      assertThat(
              guide.getList("resources.contact", String.class).stream()
                  .anyMatch(one -> one != null))
          .isEqualTo(own);
      assertThat(guide.getList("consequences.offered.code", String.class))
          .contains("LATE_PENALTY", "CREDIT_RECORD", "COURT_ACTION");
      assertThat(guide.getList("consequences.offered.code", String.class))
          .doesNotContainAnyElementsOf(prohibited);
      assertThat(guide.getList("consequences.withheld.code", String.class))
          .doesNotContainAnyElementsOf(prohibited);
      for (String code : prohibited) {
        assertThat(guide.prettify()).doesNotContain(consequence(code).text(lang, null));
      }
    }
  }

  @Test
  void saysNothingOfCourtOnceTheReferralIsRejected() {
    // Given
    TestCase late = aLateAccount("CN", "CNY", Stage.LEGAL_REVIEW, CustomerClass.C);

    // When
    cases
        .topics()
        .publish(
            new CaseEvent.LegalReferralRejected(
                late.id(),
                late.account().lenderId(),
                late.account().accountId(),
                UUID.randomUUID(),
                StepAction.LITIGATION,
                "a plan was offered",
                LocalDate.of(2026, 11, 23),
                TestFacts.origin()));

    // Then
    awaitCourtAction(late, "REFERRAL_REJECTED"::equals);
    JsonPath guide = guide(late, "zh-CN");
    assertThat(guide.getList("consequences.offered.code"))
        .doesNotContain("COURT_ACTION", "LEGAL_COSTS", "LAWYER_COST");
    assertThat(guide.getList("benefits.id")).doesNotContain("NO_COURT");
    assertThat(guide.prettify()).doesNotContain("尚未作出决定").contains("诉讼建议未获批准");
  }

  @Test
  void schedulesNoCallForACaseOnHold() {
    // Given
    TestCase opened = cases.anOpenCase();
    identify(opened);

    // When
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                UUID.randomUUID(),
                HoldKind.DISPUTE,
                LocalDate.of(2026, 11, 23),
                null,
                "disputes the amount",
                TestFacts.origin()));

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> guide(opened, "en").getString("purpose.code"), code -> code.equals("NO_CONTACT"));
    JsonPath guide = guide(opened, "en");
    assertThat(guide.getList("warnings.code", String.class))
        .contains("ON_HOLD")
        .doesNotContain("FIRST_CONTACT");
    assertThat(guide.getList("tasks.id")).containsExactly("reason-learned");
    assertThat(guide.getList("benefits")).isEmpty();
    assertThat(guide.getList("warnings.find{it.code=='ON_HOLD'}.details"))
        .isEqualTo(List.of("DISPUTE"));
    assertThat(guide.getList("consequences.offered")).isEmpty();
    assertThat(new TreeSet<>(guide.getList("consequences.withheld.reason", String.class)))
        .containsExactly("NOT_WORKED", "RULE_PACK");
    assertThat(guide.getList("solutions")).isEmpty();
    assertThat(guide.getBoolean("asksAtOnce")).isFalse();
  }

  @Test
  void saysWhenTheBorrowerMayBeCalledAgain() {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofHours(13)); // 23:00 in Shanghai
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .body("warnings.code", hasItem("OUTSIDE_HOURS"))
        .body("warnings.find{it.code=='OUTSIDE_HOURS'}.until", equalTo("2026-11-24T00:00:00Z"));
  }

  @Test
  void findsASolutionForBorrowersWillingButUnableToPay() {
    TestCase late = aLateAccount("GB", "GBP", Stage.FIRM, CustomerClass.B);
    identify(late);
    JsonPath guide = guide(late, "en");
    assertThat(guide.getString("tone.code")).isEqualTo("SUPPORTIVE");
    assertThat(guide.getBoolean("asksAtOnce")).isFalse();
    assertThat(guide.getString("debt.payBy")).isNull();
    assertThat(guide.getList("solutions.code"))
        .containsExactly("INSTALMENTS", "TERM_EXTENSION", "DEFERRAL");
    assertThat(guide.getString("consequences.withheld.find{it.code=='COURT_ACTION'}.reason"))
        .isEqualTo("CUSTOMER_CLASS");
    assertThat(guide.getString("consequences.withheld.find{it.code=='LEGAL_COSTS'}.reason"))
        .isEqualTo("FOLLOWS_ANOTHER");
    assertThat(guide.getList("benefits.id")).doesNotContain("NO_COURT");
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    UUID nowhere = UUID.randomUUID();
    RestAssured.given().get("/call-guides/" + nowhere).then().statusCode(401);
    as("ann", "ops").get("/call-guides/" + nowhere).then().statusCode(403);
    asAgent().get("/call-guides/" + nowhere).then().statusCode(404);
    asAgent()
        .get("/call-guides/" + cases.anOpenCase().id() + "?lang=zh")
        .then()
        .statusCode(400)
        .body("field", equalTo("lang"))
        .body("detail", containsString("must be one of [en, zh-CN] (was zh)"));
  }

  private Consequence consequence(String code) {
    return catalogue.find(code).orElseThrow();
  }

  /**
   * An account of a lender that uses its markets' rules: a hundred days late, with penalty and fee.
   */
  private TestCase aLateAccount(
      String region, String currency, Stage stage, CustomerClass customerClass) {
    TestCase late =
        new TestCase(UUID.randomUUID(), new AccountKey("harbour", "A-" + UUID.randomUUID()));
    AccountOverdue event =
        TestFacts.overdue(late, zone(region), region, "en", "12000.00", currency);
    cases
        .topics()
        .publish(
            new AccountOverdue(
                event.lenderId(),
                event.accountId(),
                event.borrowerId(),
                event.productType(),
                event.businessDate(),
                event.businessDate().minusDays(100),
                100,
                new Overdue(
                    Money.of("12000.00", currency),
                    Money.of("11000.00", currency),
                    Money.of("669.50", currency),
                    Money.of("20.00", currency),
                    Money.of("310.50", currency)),
                event.outstandingTotal(),
                event.loan(),
                null,
                event.sequence(),
                event.borrower()));
    CaseFacts facts = facts(region, currency, stage, customerClass, "12000.00");
    cases
        .topics()
        .publish(
            new CaseEvent.CaseOpened(
                late.id(),
                late.account().lenderId(),
                late.account().accountId(),
                facts,
                null,
                TestFacts.origin()));
    TestCallbacks.awaitCallbacks(late, "SCHEDULED,DUE", 1);
    identify(late);
    cases
        .topics()
        .publish(
            new CaseEvent.LegalReferralProposed(
                late.id(),
                late.account().lenderId(),
                late.account().accountId(),
                UUID.randomUUID(),
                StepAction.LITIGATION,
                3,
                List.of("failed attempts on 3 days"),
                Instant.parse("2026-12-01T00:00:00Z"),
                event.businessDate(),
                TestFacts.origin()));
    awaitCourtAction(late, reason -> !"NOT_REFERRED".equals(reason));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> guide(late, "en").getString("debt.penalty.amount"), "310.50"::equals);
    return late;
  }

  /** Waits until court action is withheld for a reason, or for none. */
  private void awaitCourtAction(TestCase late, Predicate<@Nullable String> reason) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Optional.ofNullable(
                    guide(late, "en")
                        .getString("consequences.withheld.find{it.code=='COURT_ACTION'}.reason")),
            found -> reason.test(found.orElse(null)));
  }

  private static CaseFacts facts(
      String region, String currency, Stage stage, CustomerClass customerClass, String overdue) {
    CaseFacts facts =
        TestFacts.facts(CaseStatus.OPEN, zone(region), region, "en", overdue, currency);
    return new CaseFacts(
        facts.status(),
        facts.borrowerId(),
        facts.productType(),
        facts.businessDate(),
        facts.businessDate().minusDays(100),
        100,
        "90+",
        facts.overdue(),
        facts.outstanding(),
        customerClass,
        stage,
        facts.timezone(),
        facts.region(),
        facts.language());
  }

  private void update(TestCase testCase, CaseFacts facts) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseUpdated(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                facts,
                TestFacts.origin()));
  }

  private static String zone(String region) {
    return switch (region) {
      case "CN" -> "Asia/Shanghai";
      case "GB" -> "Europe/London";
      case "IN" -> "Asia/Kolkata";
      case "TW" -> "Asia/Taipei";
      default -> "America/New_York";
    };
  }

  @Test
  void showsUsedArgumentsAndProposesAnother() {
    // Given
    TestCase opened = cases.anOpenCase();
    TestContacts.inbound(
            opened,
            "RPC_NO_COMMITMENT",
            Map.of(
                "reasonCode",
                "FORGOT",
                "noPromiseReason",
                "NEEDS_TIME",
                "talk",
                Map.of(
                    "benefitsTold",
                    List.of("CREDIT_RECORD"),
                    "tasks",
                    Map.of(
                        "paymentAsked",
                        true,
                        "reasonLearned",
                        true,
                        "consequencesExplained",
                        List.of("CREDIT_RECORD"),
                        "commitmentObtained",
                        false))))
        .statusCode(201);

    // When
    JsonPath unidentified = guide(opened, "en");
    identify(opened);
    JsonPath guide = guide(opened, "en");

    // Then
    assertThat(unidentified.getString("arguments.next")).isNull();
    assertThat(guide.getList("arguments.used.kind")).containsExactly("BENEFIT", "CONSEQUENCE");
    assertThat(guide.getList("arguments.used.code"))
        .containsExactly("CREDIT_RECORD", "CREDIT_RECORD");
    assertThat(guide.getList("arguments.used.times")).containsExactly(1, 1);
    assertThat(guide.getString("arguments.next.kind")).isEqualTo("BENEFIT");
    assertThat(guide.getString("arguments.next.code")).isEqualTo("CREDIT_AVAILABLE");
  }

  @ParameterizedTest
  @CsvSource({"RPC_NO_COMMITMENT, MEDICAL", "RPC_HARDSHIP, OTHER_DEBTS"})
  void showsThatTheFinancesMustBeAssessedUntilReportedHardshipIsSettled(
      String disposition, String reason) {
    // Given
    TestCase opened = cases.anOpenCase();
    TestContacts.talk(
            opened, disposition, Map.of("noPromiseReason", "CANNOT_PAY", "reasonCode", reason))
        .statusCode(201);

    // When, Then
    JsonPath guide = guide(opened, "en");
    assertThat(guide.getString("purpose.code")).isEqualTo("VERIFY_ABILITY");
    assertThat(guide.getString("tone.code")).isEqualTo("SUPPORTIVE");
    assertThat(guide.getBoolean("asksAtOnce")).isFalse();
    assertThat(guide.getList("warnings.code")).contains("HARDSHIP");
    assertThat(guide.getMap("questionSet")).isEqualTo(Map.of("id", "first-call", "version", 3));
    assertThat(guide.getList("openQuestions.id"))
        .containsExactly("work", "other-income", "living-expense");

    // When: a supervisor decides to do without an assessment; one that ended earlier says nothing
    close(opened, RequestOutcome.DECLINED, clock.instant().minusSeconds(1));
    close(opened, RequestOutcome.OBSOLETE, clock.instant().plusSeconds(1));
    close(opened, RequestOutcome.DECLINED, clock.instant());

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(guide(opened, "en").getList("warnings.code"))
                    .doesNotContain("HARDSHIP"));
  }

  private void close(TestCase testCase, RequestOutcome outcome, Instant at) {
    cases
        .topics()
        .publish(
            new AssessmentRequestClosed(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                UUID.randomUUID(),
                outcome,
                null,
                at,
                TestFacts.origin()));
  }

  private static void identify(TestCase testCase) {
    check(testCase, true);
  }

  private static void check(TestCase testCase, boolean right) {
    asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                "CALL",
                "steps",
                List.of(
                    Map.of("kind", "FULL_NAME", "passed", right),
                    Map.of("kind", "DATE_OF_BIRTH", "passed", true),
                    Map.of("kind", "IDENTITY_LAST4", "passed", true))))
        .post("/verifications")
        .then()
        .statusCode(201);
  }

  private static JsonPath guide(TestCase testCase, String lang) {
    return asAgent()
        .get("/call-guides/" + testCase.id() + "?lang=" + lang)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
