package dev.amends.contact.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.guide.GuidePolicy.Facts;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Purpose, tone and offers of a conversation, for every combination of facts. */
class GuidePolicyTest {
  private static final Money OVERDUE = Money.of("1200.00", "CNY");
  private static final Money A_THIRD = Money.of("400.00", "CNY");

  /** The first row that fits decides; * fits everything. */
  private static final List<String> TABLE =
      List.of(
          // open held waiting | distressed calls | agreed | reached class stage assessed | hardship
          // | purpose
          "false * * * * * * * * * * NO_CONTACT",
          "* true * * * * * * * * * NO_CONTACT",
          "* * true * * * * * * * * NO_CONTACT",
          "* * * true * * * * * * * CALM_DOWN",
          "* * * * COOL_DOWN * * * * * * CALM_DOWN",
          "* * * * PLAN_BREACHED * * * * * * BREACH_TALK",
          "* * * * PROMISE_BROKEN * * * * * * BREACH_TALK",
          "* * * * PROMISE_PARTLY_KEPT * * * * * * PARTLY_KEPT_TALK",
          "* * * * DECISION * * * * * * DECISION_TALK",
          "* * * * * * true * * * true VERIFY_ABILITY",
          "* * * * NEAR_BREACH * * * * * * GRACE_REMINDER",
          "* * * * * 1 * * * * * PROMISE_REMINDER",
          "* * * * * 0 * * * * * PLAN_FOLLOW_UP",
          "* * * * * 2 * * * * * PLAN_FOLLOW_UP",
          "* * * * OFFER_PLAN - * * * * * OFFER_PLAN",
          "* * * * * - false * * * * FIRST_TALK",
          "* * * * * - * A * * * ASK_PAYMENT",
          "* * * * * - * B * * * FIND_SOLUTION",
          "* * * * * - * C NEGOTIATE * * ASK_PAYMENT",
          "* * * * * - * C LETTER * * FIRM_REMINDER",
          "* * * * * - * C FIRM * * FIRM_REMINDER",
          "* * * * * - * C LEGAL_REVIEW * * FIRM_REMINDER",
          "* * * * * - * D * * * SMALL_PLAN",
          "* * * * * - * UNKNOWN * false * VERIFY_ABILITY",
          "* * * * * - * UNKNOWN * true * LEARN_REASON");

  @Test
  void hasAPurposeForEveryCaseAsTheTableSays() {
    Set<String> used = new HashSet<>();
    for (Facts facts : everyCase()) {
      String row = TABLE.stream().filter(one -> matches(one, facts)).findFirst().orElseThrow();
      assertThat(GuidePolicy.purpose(facts)).as("%s by %s", facts, row).hasToString(last(row));
      used.add(row);
    }
    assertThat(used).hasSameSizeAs(TABLE);
    assertThat(TABLE.stream().map(GuidePolicyTest::last))
        .contains(
            EnumSet.allOf(GuidePurpose.class).stream().map(Enum::name).toArray(String[]::new));
  }

  @Test
  void asksNobodyInDifficultyForPaymentAtOnce() {
    for (Facts facts : everyCase()) {
      boolean asks = GuidePolicy.asksAtOnce(facts);
      if (facts.customerClass() == CustomerClass.B
          || facts.customerClass() == CustomerClass.D
          || Objects.equals(facts.sustainable(), A_THIRD)
          || facts.held()
          || facts.hardship()
          || facts.distressed()
          || facts.agreedPayments() != null) {
        assertThat(asks).as("%s", facts).isFalse();
      }
      assertThat(
              GuidePolicy.offers(facts).stream()
                  .anyMatch(offer -> offer.solution() == Solution.PAY_NOW))
          .as("%s", facts)
          .isEqualTo(asks);
    }
  }

  @Test
  void offersNothingByTheMonthBeyondWhatIsSustainable() {
    for (Facts facts : everyCase()) {
      for (GuidePolicy.Offer offer : GuidePolicy.offers(facts)) {
        Money sustainable = facts.sustainable();
        if (offer.solution().isCapped() && sustainable != null) {
          assertThat(offer.monthMax().orElseThrow())
              .as("%s", facts)
              .isLessThanOrEqualTo(sustainable);
          assertThat(sustainable.isPositive()).as("%s", facts).isTrue();
        }
      }
    }
  }

  @Test
  void offersMoreThanOneSolutionInEveryConversation() {
    for (Facts facts : everyCase()) {
      GuidePurpose purpose = GuidePolicy.purpose(facts);
      boolean talks = purpose != GuidePurpose.NO_CONTACT && purpose != GuidePurpose.CALM_DOWN;
      boolean broke = facts.sustainable() != null && facts.sustainable().isZero();
      int ways = GuidePolicy.offers(facts).size();
      assertThat(ways).as("%s", facts).isGreaterThanOrEqualTo(talks ? (broke ? 1 : 2) : 0);
      assertThat(ways > 0).as("%s", facts).isEqualTo(talks);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // class, stage, days past due, sustainable, tone, asked at once
    "UNKNOWN, NEGOTIATE, 1, , FRIENDLY, true",
    "UNKNOWN, NEGOTIATE, 30, , FRIENDLY, true",
    "UNKNOWN, NEGOTIATE, 31, , FACTUAL, true",
    "UNKNOWN, LETTER, 30, , FACTUAL, true",
    "A, NEGOTIATE, 30, , FRIENDLY, true",
    "A, NEGOTIATE, 31, , FACTUAL, true",
    "A, FIRM, 91, , FACTUAL, true",
    "A, NEGOTIATE, 5, 1199.99 CNY, SUPPORTIVE, false",
    "A, NEGOTIATE, 5, 1200.00 CNY, FRIENDLY, true",
    "B, NEGOTIATE, 5, , SUPPORTIVE, false",
    "B, LEGAL_REVIEW, 200, , SUPPORTIVE, false",
    "C, NEGOTIATE, 31, , FACTUAL, true",
    "C, LETTER, 31, , FIRM, true",
    "C, LEGAL_REVIEW, 120, 1200.00 CNY, FIRM, true",
    "C, LEGAL_REVIEW, 120, 400.00 CNY, SUPPORTIVE, false",
    "D, LEGAL_REVIEW, 400, , SUPPORTIVE, false"
  })
  void findsTheTone(
      CustomerClass customerClass,
      Stage stage,
      int daysPastDue,
      @Nullable String sustainable,
      Tone tone,
      boolean atOnce) {
    boolean known = customerClass != CustomerClass.UNKNOWN;
    Money most = sustainable == null ? null : Money.of(sustainable.split(" ", 2)[0], "CNY");
    Facts facts =
        new Facts(
            true,
            false,
            false,
            Set.of(),
            null,
            customerClass,
            stage,
            daysPastDue,
            known,
            false,
            false,
            OVERDUE,
            most,
            null);
    assertThat(GuidePolicy.tone(facts)).isEqualTo(tone);
    assertThat(GuidePolicy.asksAtOnce(facts)).isEqualTo(atOnce);
  }

  @Test
  void isNeverFirmWithSomebodyInDistress() {
    for (Facts facts : everyCase()) {
      if (facts.distressed()) {
        assertThat(GuidePolicy.tone(facts)).isEqualTo(Tone.SUPPORTIVE);
      }
    }
  }

  private static boolean matches(String row, Facts facts) {
    String[] cells = row.split(" ", -1);
    return matches(cells[0], facts.open())
        && matches(cells[1], facts.held())
        && matches(cells[2], facts.waiting())
        && matches(cells[3], facts.distressed())
        && (cells[4].equals("*") || facts.outstanding().contains(CallbackReason.valueOf(cells[4])))
        && matches(cells[5], facts.agreedPayments() == null ? "-" : facts.agreedPayments())
        && matches(cells[6], facts.reached())
        && matches(cells[7], facts.customerClass())
        && matches(cells[8], facts.stage())
        && matches(cells[9], facts.sustainable() != null)
        && matches(cells[10], facts.hardship());
  }

  private static boolean matches(String cell, Object fact) {
    return cell.equals("*") || cell.equals(fact.toString());
  }

  private static String last(String row) {
    return row.substring(row.lastIndexOf(' ') + 1);
  }

  private static List<Facts> everyCase() {
    List<Set<CallbackReason>> callReasons = new ArrayList<>(List.of(Set.of()));
    for (CallbackReason reason : CallbackReason.values()) {
      callReasons.add(Set.of(reason));
    }
    callReasons.add(Set.of(CallbackReason.DECISION, CallbackReason.PLAN_BREACHED));
    List<Money> sustainable = new ArrayList<>();
    sustainable.add(null);
    sustainable.addAll(List.of(Money.of("0.00", "CNY"), A_THIRD, OVERDUE));
    List<Integer> agreed = new ArrayList<>();
    agreed.add(null);
    agreed.addAll(List.of(0, 1, 2));
    List<Facts> cases = new ArrayList<>();
    for (int flags = 0; flags < 64; flags++) {
      for (Set<CallbackReason> reasons : callReasons) {
        for (Integer payments : agreed) {
          for (CustomerClass customerClass : CustomerClass.values()) {
            for (Stage stage : stages((flags & 32) != 0)) {
              for (Money most : sustainable) {
                cases.add(
                    new Facts(
                        (flags & 1) == 0,
                        (flags & 2) != 0,
                        (flags & 4) != 0,
                        reasons,
                        payments,
                        customerClass,
                        stage,
                        31,
                        (flags & 8) == 0,
                        (flags & 16) != 0,
                        (flags & 32) != 0,
                        OVERDUE,
                        most,
                        null));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  /** No rule about hardship depends on the stage. */
  private static Set<Stage> stages(boolean hardship) {
    return hardship ? Set.of(Stage.FIRM) : EnumSet.allOf(Stage.class);
  }
}
