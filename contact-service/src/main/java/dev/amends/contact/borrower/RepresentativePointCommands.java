package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns the contact points of representatives, so that permits can be granted for them. */
@ApplicationScoped
class RepresentativePointCommands {
  private final ContactPoints points;

  RepresentativePointCommands(ContactPoints points) {
    this.points = points;
  }

  /**
   * Assigns the representative's phone number or e-mail address to them and releases that of their
   * predecessor. Contact details in any other form are kept with the representative only.
   *
   * @param known the contact points of the account; a new one is added
   * @param previous the contact details of the predecessor
   */
  void assign(
      AccountKey account,
      List<ContactPoint> known,
      @Nullable String previous,
      @Nullable String contact,
      ContactPoint.Report report) {
    if (!Objects.equals(previous, contact)) {
      release(known, previous, report);
    }
    if (contact == null) {
      return;
    }
    String value = canonical(contact);
    kind(value)
        .ifPresent(
            kind ->
                find(known, kind, value)
                    .orElseGet(
                        () -> points.add(known, account, kind, value, Party.REPRESENTATIVE, report))
                    .assignTo(Party.REPRESENTATIVE, report.reporter(), report.at()));
  }

  /** The person reached there no longer acts for the borrower and becomes a third party. */
  void release(List<ContactPoint> known, @Nullable String contact, ContactPoint.Report report) {
    if (contact == null) {
      return;
    }
    String value = canonical(contact);
    kind(value)
        .flatMap(kind -> find(known, kind, value))
        .filter(point -> point.party() == Party.REPRESENTATIVE)
        .ifPresent(point -> point.assignTo(Party.THIRD_PARTY, report.reporter(), report.at()));
  }

  private Optional<ContactPoint> find(
      List<ContactPoint> known, ContactPointKind kind, String value) {
    String hash = points.hash(kind, value);
    return known.stream().filter(point -> point.matches(kind, hash)).findFirst();
  }

  private static String canonical(String contact) {
    return PointValuePolicy.canonical(PointValuePolicy.kind(contact), contact, null);
  }

  private static Optional<ContactPointKind> kind(String value) {
    return Stream.of(ContactPointKind.PHONE, ContactPointKind.EMAIL)
        .filter(kind -> PointValuePolicy.violation(kind, value).isEmpty())
        .findFirst();
  }
}
