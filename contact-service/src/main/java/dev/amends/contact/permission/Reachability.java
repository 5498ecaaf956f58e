package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.LenderEvent.Representative;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a contact would reach, and whether enough data is on file for it.
 *
 * @param point the contact point, if it is on record
 * @param borrowerId the lender's number of the person, if known
 * @param reachable whether the borrower has a usable contact point of their own, on any channel
 * @param restrictions those in force that count for the case
 * @param preference the borrower's, if they stated any
 * @param holds the kinds of the holds that stop contact about the case
 */
record Reachability(
    ContactTarget target,
    @Nullable ContactPoint point,
    @Nullable String borrowerId,
    Readiness readiness,
    boolean reachable,
    Optional<Representative> representative,
    List<RestrictionTerms> restrictions,
    Optional<Preference> preference,
    List<HoldKind> holds) {}
