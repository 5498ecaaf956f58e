package dev.amends.cases.holds;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldExtended;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.Origin;
import java.time.LocalDate;

/** Creates the events of a hold from its current state. */
record HoldEvents(Hold hold, AccountKey account) {

  HoldPlaced placed(Origin origin) {
    return new HoldPlaced(
        hold.caseId(),
        account.lenderId(),
        account.accountId(),
        hold.id(),
        hold.kind(),
        hold.from(),
        hold.until(),
        hold.reason(),
        origin);
  }

  HoldExtended extended(String explanation, Origin origin) {
    return new HoldExtended(
        hold.caseId(),
        account.lenderId(),
        account.accountId(),
        hold.id(),
        hold.kind(),
        hold.until(),
        explanation,
        origin);
  }

  /**
   * Creates the event of a release.
   *
   * @param day the first business day without the hold
   * @param stillHeld whether another hold is in force
   */
  HoldReleased released(LocalDate day, boolean stillHeld, String explanation, Origin origin) {
    return new HoldReleased(
        hold.caseId(),
        account.lenderId(),
        account.accountId(),
        hold.id(),
        hold.kind(),
        day,
        stillHeld,
        explanation,
        origin);
  }
}
