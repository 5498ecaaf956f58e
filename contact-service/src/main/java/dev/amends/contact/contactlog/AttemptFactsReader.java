package dev.amends.contact.contactlog;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.verification.Verifications;
import dev.amends.events.ContactEvent.AttemptFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what an attempt by the lender proves about reaching the borrower. */
@ApplicationScoped
class AttemptFactsReader {
  private final UsedContactPointCommands points;
  private final Verifications verifications;
  private final BorrowerZones zones;

  AttemptFactsReader(
      UsedContactPointCommands points, Verifications verifications, BorrowerZones zones) {
    this.points = points;
    this.verifications = verifications;
    this.zones = zones;
  }

  /**
   * The facts of an attempt, before the contact changes what is known of the contact point.
   *
   * @return empty for a contact by the borrower, and if the disposition does not say who was
   *     reached
   */
  Optional<AttemptFacts> read(LogEntry entry) {
    Contact contact = entry.contact();
    Disposition disposition = entry.disposition();
    if (!contact.attempt || disposition.reached() == null) {
      return Optional.empty();
    }
    CaseFile file = entry.file();
    boolean own =
        disposition.retires() == null
            && points
                .find(file, contact.contactPoint, contact.permitId)
                .filter(point -> isKnownToBeOwn(file, point))
                .isPresent();
    return Optional.of(
        new AttemptFacts(
            disposition.reached(),
            own,
            LocalDate.ofInstant(contact.contactedAt, zones.candidates(file).getFirst())));
  }

  private boolean isKnownToBeOwn(CaseFile file, ContactPoint point) {
    return point.mayBeBorrowers()
        && (point.isReportedByLender()
            || verifications.provedBorrowerAt(file.caseId(), point.valueHash()));
  }
}
