package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where who acts for a borrower is reached: a permit for just that is one for him. */
@ApplicationScoped
class RepresentativePoints {
  private final ContactPoints points;

  RepresentativePoints(ContactPoints points) {
    this.points = points;
  }

  /**
   * Records or marks the contact point that a representative was told with; words that are neither
   * a number nor an e-mail address make none.
   *
   * @param known those of the account; to be added to
   * @param before the contact of who acted for the borrower so far, where somebody did
   */
  void reach(
      AccountKey account,
      List<ContactPoint> known,
      @Nullable String before,
      @Nullable String contact,
      ContactPoint.Source source,
      String by,
      Instant now) {
    if (before != null && !Objects.equals(before, contact)) {
      leave(known, before, by, now);
    }
    if (contact == null) {
      return;
    }
    ContactPointKind kind = kind(contact).orElse(null);
    if (kind != null) {
      known.stream()
          .filter(point -> point.is(kind, contact))
          .findFirst()
          .orElseGet(() -> added(account, known, kind, contact, source, by, now))
          .reaches(Party.REPRESENTATIVE, by, now);
    }
  }

  /** Who was reached there acts for the borrower no more, and is somebody else again. */
  void leave(List<ContactPoint> known, @Nullable String contact, String by, Instant now) {
    if (contact == null) {
      return;
    }
    known.stream()
        .filter(point -> point.party() == Party.REPRESENTATIVE)
        .filter(point -> kind(contact).filter(kind -> point.is(kind, contact)).isPresent())
        .forEach(point -> point.reaches(Party.THIRD_PARTY, by, now));
  }

  private ContactPoint added(
      AccountKey account,
      List<ContactPoint> known,
      ContactPointKind kind,
      String contact,
      ContactPoint.Source source,
      String by,
      Instant now) {
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            account,
            kind,
            contact,
            Party.REPRESENTATIVE,
            source,
            by,
            now);
    points.persist(point);
    known.add(point);
    return point;
  }

  private static Optional<ContactPointKind> kind(String contact) {
    return Stream.of(ContactPointKind.PHONE, ContactPointKind.EMAIL)
        .filter(kind -> PointValuePolicy.breach(kind, contact.strip()).isEmpty())
        .findFirst();
  }
}
