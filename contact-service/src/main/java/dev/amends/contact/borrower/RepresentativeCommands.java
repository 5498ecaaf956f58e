package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appoints and dismisses representatives whom agents report. */
@ApplicationScoped
class RepresentativeCommands {
  private final CaseFiles files;
  private final Persons persons;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final RepresentativePointCommands representativePoints;
  private final Event<ContactDetailsChanged> detailsChanged;
  private final Event<PhoneNumbersChanged> phonesChanged;
  private final Event<RepresentativeAppointed> appointed;
  private final Event<RepresentativeDismissed> dismissed;
  private final Caller caller;
  private final InstantSource clock;

  RepresentativeCommands(
      CaseFiles files,
      Persons persons,
      BorrowerFiles borrowers,
      ContactPoints points,
      RepresentativePointCommands representativePoints,
      Event<ContactDetailsChanged> detailsChanged,
      Event<PhoneNumbersChanged> phonesChanged,
      Event<RepresentativeAppointed> appointed,
      Event<RepresentativeDismissed> dismissed,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.persons = persons;
    this.borrowers = borrowers;
    this.points = points;
    this.representativePoints = representativePoints;
    this.detailsChanged = detailsChanged;
    this.phonesChanged = phonesChanged;
    this.appointed = appointed;
    this.dismissed = dismissed;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The borrower of a case who has a representative.
   *
   * @throws dev.amends.conventions.Problem 404 if the case does not exist or has none
   */
  BorrowerFile getRepresented(UUID caseId) {
    return getRepresented(files.get(caseId));
  }

  /**
   * Redirects contact to a representative and publishes the change.
   *
   * @throws dev.amends.conventions.Problem 409 if no AccountOverdue of the account has arrived
   */
  BorrowerFile appoint(UUID caseId, Representative representative) {
    CaseFile file = persons.lock(caseId);
    BorrowerFile borrower =
        borrowers
            .find(file.account())
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "borrower-unknown", "The lender has not reported the borrower yet."));
    ContactPoint.Report report = currentReport();
    representativePoints.assign(
        file.account(),
        new ArrayList<>(points.findByAccount(file.account())),
        contactOf(borrower),
        representative.contact(),
        report);
    borrower.appoint(representative, report.reporter(), report.at());
    borrowers.flush();
    appointed.fire(
        new RepresentativeAppointed(borrower, caller.origin("recorded a representative")));
    publish(file, "recorded a representative");
    return borrower;
  }

  /** Directs contact to the borrower again and publishes the change. */
  void dismiss(UUID caseId, Ending ending) {
    CaseFile file = persons.lock(caseId);
    BorrowerFile borrower = getRepresented(file);
    MandateView mandate = points.mandate(borrower);
    ContactPoint.Report report = currentReport();
    representativePoints.release(points.findByAccount(file.account()), contactOf(borrower), report);
    borrower.endMandate(report.reporter(), ending.text(), report.at());
    Origin origin = caller.origin("representative-dismissed: " + ending.reason());
    dismissed.fire(new RepresentativeDismissed(file, mandate, ending, report.at(), origin));
    publish(file, "recorded that the representative's mandate ended");
  }

  private ContactPoint.Report currentReport() {
    return new ContactPoint.Report(ContactPoint.Source.AGENT, caller.name(), clock.instant());
  }

  private void publish(CaseFile file, String reason) {
    Set<AccountKey> account = Set.of(file.account());
    detailsChanged.fire(new ContactDetailsChanged(account));
    phonesChanged.fire(new PhoneNumbersChanged(account, caller.origin(reason)));
  }

  private BorrowerFile getRepresented(CaseFile file) {
    return borrowers
        .find(file.account())
        .filter(borrower -> borrower.representative().isPresent())
        .orElseThrow(() -> Problems.notFound("representative of case", file.caseId()));
  }

  private static @Nullable String contactOf(BorrowerFile borrower) {
    return borrower.representative().map(Representative::contact).orElse(null);
  }
}
