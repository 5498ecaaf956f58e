package dev.amends.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reasons that a timeline shows for events about promises and plans. */
class PlanReasonPolicyTest {
  private static final UUID ID = new UUID(0, 1);
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Money SIXTY = Money.of("60.00", "CNY");
  private static final Origin ORIGIN = new Origin("wang.wei", "supervisor", "decided", null);

  @Test
  void namesWhatMustChange() {
    assertReason(
        new PlanEvent.PlanReturned(
            ID, "L", "A", ID, PlanKind.INSTALMENTS, 1, "wang.wei", "too early", null, ORIGIN),
        "decided: too early");
  }

  @Test
  void namesTheTimeByWhichTermsWereToBeDecided() {
    Instant due = Instant.parse("2026-03-02T09:00:00Z");
    assertReason(
        new PlanEvent.PlanDecisionOverdue(
            ID, "L", "A", ID, PlanKind.INSTALMENTS, 2, due.minusSeconds(9), due, ORIGIN),
        "version 2 was to be decided by 2026-03-02T09:00:00Z");
  }

  @Test
  void namesTheGracePeriodOfALatePayment() {
    assertReason(
        near(DAY.plusDays(3)),
        "payment 2, due on 2026-03-02, is short by 60.00 CNY; in time until 2026-03-05");
    assertReason(near(null), "payment 2, due on 2026-03-02, is short by 60.00 CNY");
  }

  @Test
  void namesTheAmountThatIsDueSoon() {
    assertReason(
        new PlanEvent.InstalmentDueSoon(
            ID, "L", "A", ID, PlanKind.TOKEN, 2, DAY, SIXTY, SIXTY, DAY.minusDays(3), ORIGIN),
        "payment 2 is due on 2026-03-02; 60.00 CNY is to be paid");
  }

  @Test
  void namesTheQuotedAmount() {
    assertReason(
        new PlanEvent.PayoffQuoteIssued(ID, "L", "A", ID, SIXTY, DAY.plusDays(7), DAY, ORIGIN),
        "60.00 CNY pays off the account until 2026-03-09");
  }

  private static PlanEvent near(@Nullable LocalDate graceUntil) {
    return new PlanEvent.PlanNearBreach(
        ID, "L", "A", ID, PlanKind.INSTALMENTS, 2, DAY, SIXTY, graceUntil, DAY, ORIGIN);
  }

  private static void assertReason(PlanEvent event, String reason) {
    assertThat(ReasonPolicy.explain(event).reason()).isEqualTo(reason);
  }
}
