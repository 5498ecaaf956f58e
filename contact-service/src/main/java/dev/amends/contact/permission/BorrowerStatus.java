package dev.amends.contact.permission;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known facts about a borrower and their case when a contact is decided.
 *
 * @param open whether the case is open
 * @param awaitingInput whether messages about an account of the borrower are parked
 * @param restrictions those in force
 * @param represented whether somebody acts for the borrower
 * @param reachable whether the borrower has a usable contact point of their own, on any channel
 * @param noContactBefore end of a waiting time or a cool-down, if one runs
 * @param zones the zones in which the borrower may be, at least one
 */
record BorrowerStatus(
    boolean open,
    boolean awaitingInput,
    List<HoldKind> holds,
    List<RestrictionTerms> restrictions,
    Readiness readiness,
    boolean represented,
    boolean reachable,
    @Nullable Instant noContactBefore,
    List<ZoneId> zones,
    List<ConsentFact> consents) {

  Stream<RestrictionTerms> restrictions(Kind kind) {
    return restrictions.stream().filter(terms -> terms.kind() == kind);
  }

  /** The times at which the borrower asked not to be contacted. */
  List<WeekTime> inconvenientTimes() {
    return restrictions.stream().flatMap(terms -> terms.inconvenientTime().stream()).toList();
  }
}
