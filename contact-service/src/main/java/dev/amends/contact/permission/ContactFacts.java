package dev.amends.contact.permission;

import java.time.ZoneId;
import java.util.List;

/**
 * The facts against which the rules of a pack are checked.
 *
 * @param zones the zones in which the borrower may be, at least one
 * @param attempts those on this person and on the contact point, in any order
 */
record ContactFacts(
    PlannedContact request,
    List<ZoneId> zones,
    List<ConsentFact> consents,
    List<AttemptFact> attempts) {

  ContactFacts withoutConsents() {
    return new ContactFacts(request, zones, List.of(), attempts);
  }
}
