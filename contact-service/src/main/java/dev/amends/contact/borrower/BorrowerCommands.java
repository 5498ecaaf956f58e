package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies what the lender's core reports: figures, contact points and representatives. */
@ApplicationScoped
public class BorrowerCommands {
  private final BorrowerFiles files;
  private final ContactPoints points;
  private final RepresentativePointCommands representativePoints;
  private final CaseFiles cases;
  private final Persons persons;
  private final Event<ContactDetailsChanged> detailsChanged;
  private final Event<PhoneNumbersChanged> phonesChanged;
  private final Event<BorrowersReported> borrowersReported;
  private final Event<RepresentativeAppointed> appointed;
  private final InstantSource clock;

  BorrowerCommands(
      BorrowerFiles files,
      ContactPoints points,
      RepresentativePointCommands representativePoints,
      CaseFiles cases,
      Persons persons,
      Event<ContactDetailsChanged> detailsChanged,
      Event<PhoneNumbersChanged> phonesChanged,
      Event<BorrowersReported> borrowersReported,
      Event<RepresentativeAppointed> appointed,
      InstantSource clock) {
    this.files = files;
    this.points = points;
    this.representativePoints = representativePoints;
    this.cases = cases;
    this.persons = persons;
    this.detailsChanged = detailsChanged;
    this.phonesChanged = phonesChanged;
    this.borrowersReported = borrowersReported;
    this.appointed = appointed;
    this.clock = clock;
  }

  /** Loads the files and contact points of the accounts, with one query each. */
  public BorrowerBatch load(Collection<AccountKey> accounts) {
    return new BorrowerBatch(files.find(accounts), points.findAll(accounts), clock.instant());
  }

  /** Applies an event that is newer than those applied before. */
  public void apply(BorrowerBatch batch, AccountEvent event) {
    BorrowerFile file = batch.fileOrNew(event.account());
    switch (event) {
      case AccountOverdue overdue -> apply(batch, file, overdue);
      case LenderEvent.PaymentReceived payment -> file.apply(payment, batch.now());
      case LenderEvent.PaymentReversed reversal -> file.apply(reversal, batch.now());
      case LenderEvent.AccountCured cured -> file.apply(cured, batch.now());
      case LenderEvent.PaymentDueAnnounced announced -> file.apply(announced, batch.now());
      case LenderEvent.AccountChargedOff chargedOff -> file.apply(chargedOff, batch.now());
      case LenderEvent.BorrowerStatusChanged changed -> file.apply(changed, batch.now());
    }
  }

  private void apply(BorrowerBatch batch, BorrowerFile file, AccountOverdue overdue) {
    Representative previous = file.representative().orElse(null);
    file.apply(overdue, batch.now());
    files.persist(file);
    List<ContactPoint> known = batch.points(overdue.account());
    overdue
        .borrower()
        .contactPoints()
        .forEach(reported -> confirm(batch, overdue, reported, known));
    Representative representative = overdue.borrower().representative();
    if (representative != null) {
      batch.addAccountWithRepresentative(overdue.account());
      if (!representative.equals(previous)) {
        batch.addNewMandate(file);
      }
      representativePoints.assign(
          overdue.account(),
          known,
          previous == null ? null : previous.contact(),
          representative.contact(),
          new ContactPoint.Report(ContactPoint.Source.LENDER, overdue.lenderId(), batch.now()));
    }
  }

  private void confirm(
      BorrowerBatch batch,
      AccountOverdue overdue,
      LenderEvent.ContactPoint reported,
      List<ContactPoint> known) {
    String value =
        PointValuePolicy.canonical(
            reported.kind(), reported.value(), country(overdue.borrower().region()));
    String hash = points.hash(reported.kind(), value);
    ContactPoint point =
        known.stream()
            .filter(contactPoint -> contactPoint.matches(reported.kind(), hash))
            .findFirst()
            .orElseGet(
                () ->
                    points.add(
                        known,
                        overdue.account(),
                        reported.kind(),
                        value,
                        Party.BORROWER,
                        new ContactPoint.Report(
                            ContactPoint.Source.LENDER, overdue.lenderId(), batch.now())));
    point.confirm(isPreferred(point, reported, known), batch.now());
  }

  private static @Nullable String country(@Nullable String region) {
    return region == null ? null : region.split("-", 2)[0];
  }

  /** A preference that the borrower stated to an agent takes precedence over the lender's. */
  private static boolean isPreferred(
      ContactPoint point, LenderEvent.ContactPoint reported, List<ContactPoint> known) {
    return known.stream()
        .filter(
            contactPoint ->
                contactPoint.kind() == reported.kind()
                    && contactPoint.isPreferred()
                    && contactPoint.isUsable())
        .filter(contactPoint -> contactPoint.source() == ContactPoint.Source.AGENT)
        .findFirst()
        .map(point::equals)
        .orElse(Boolean.TRUE.equals(reported.preferred()));
  }

  /**
   * Notifies the other features of new borrowers, representatives and phone numbers that the batch
   * reported.
   */
  public void publishChanges(BorrowerBatch batch) {
    if (!batch.accountsWithRepresentative().isEmpty()) {
      persons.lock(batch.accountsWithRepresentative());
      Origin origin = Origin.system("representative: reported by the lender");
      batch
          .newMandates()
          .forEach(file -> appointed.fire(new RepresentativeAppointed(file, origin)));
      detailsChanged.fire(new ContactDetailsChanged(batch.accountsWithRepresentative()));
    }
    publishPhoneNumbers(batch.accountsWithReportedPhone());
    if (!batch.newBorrowers().isEmpty()) {
      // Last, because issuing the waiting letters locks persons, and no account may be locked
      // after a person.
      borrowersReported.fire(new BorrowersReported(batch.newBorrowers()));
    }
  }

  private void publishPhoneNumbers(Set<AccountKey> reported) {
    if (reported.isEmpty()) {
      return;
    }
    Set<AccountKey> waiting =
        cases.findWithoutPhone(persons.accounts(reported)).stream()
            .map(CaseFile::account)
            .collect(Collectors.toSet());
    if (!waiting.isEmpty()) {
      persons.lock(waiting);
      phonesChanged.fire(
          new PhoneNumbersChanged(
              waiting, Origin.system("contact-point: the lender reported a phone number")));
    }
  }
}
