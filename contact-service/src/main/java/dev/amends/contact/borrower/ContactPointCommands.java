package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Adds, confirms and withdraws contact points that agents report. */
@ApplicationScoped
public class ContactPointCommands {
  private final Persons persons;
  private final ContactPoints points;
  private final Event<ContactDetailsChanged> detailsChanged;
  private final Event<PhoneNumbersChanged> phonesChanged;
  private final Caller caller;
  private final InstantSource clock;

  ContactPointCommands(
      Persons persons,
      ContactPoints points,
      Event<ContactDetailsChanged> detailsChanged,
      Event<PhoneNumbersChanged> phonesChanged,
      Caller caller,
      InstantSource clock) {
    this.persons = persons;
    this.points = points;
    this.detailsChanged = detailsChanged;
    this.phonesChanged = phonesChanged;
    this.caller = caller;
    this.clock = clock;
  }

  /** The party and the place that a contact point reaches, and whether the borrower prefers it. */
  public record Usage(Party party, Place place, boolean preferred) {}

  /**
   * Adds a contact point to the case's account; it counts for all accounts of the borrower.
   *
   * @throws dev.amends.conventions.Problem 400 if the value or the preference is invalid, 409 if
   *     the borrower already has the contact point
   */
  public ContactPoint add(UUID caseId, ContactPointKind kind, String value, Usage usage) {
    PointValuePolicy.violation(kind, value)
        .ifPresent(
            rule -> {
              throw Problems.invalid("value", rule);
            });
    requireBorrowerIfPreferred(usage);
    CaseFile file = persons.lock(caseId);
    String hash = points.hash(kind, value);
    requireUnknown(file, kind, hash);
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            kind,
            PointValuePolicy.canonical(kind, value, null),
            hash,
            usage.party(),
            ContactPoint.Source.AGENT,
            caller.name(),
            clock.instant());
    apply(point, usage);
    points.persistAndFlush(point);
    publishIfPhone(point, "recorded a contact point");
    return point;
  }

  /** Locks all accounts of the contact point's borrower, then loads the contact point. */
  ContactPoint lock(UUID id) {
    return points.lock(id);
  }

  /**
   * Confirms a locked contact point.
   *
   * @throws dev.amends.conventions.Problem 403 if an agent reassigns a third party's contact point,
   *     409 if it is unusable
   */
  void confirm(ContactPoint point, Usage usage) {
    requireBorrowerIfPreferred(usage);
    requireUsable(point);
    if (point.party() == Party.THIRD_PARTY
        && usage.party() != Party.THIRD_PARTY
        && !caller.has(Roles.SUPERVISOR)) {
      throw Problems.forbidden(
          "third-party-contact-point",
          "Only a supervisor can reassign a third party's contact point.");
    }
    apply(point, usage);
    points.flush();
    publishIfPhone(point, "confirmed a contact point");
  }

  /**
   * Makes a locked contact point permanently unusable.
   *
   * @throws dev.amends.conventions.Problem 409 if it is unusable already
   */
  void withdraw(ContactPoint point, String reason) {
    requireUsable(point);
    point.retire(reason, clock.instant());
    points.flush();
    detailsChanged.fire(new ContactDetailsChanged(Set.of(point.account())));
    publishIfPhone(point, "withdrew a contact point");
  }

  /** At most one contact point of a kind is preferred. */
  private void apply(ContactPoint point, Usage usage) {
    if (usage.preferred()) {
      points.findByPerson(point.account()).all().stream()
          .filter(other -> other.kind() == point.kind() && !other.id().equals(point.id()))
          .forEach(ContactPoint::clearPreference);
    }
    point.confirm(usage.party(), usage.place(), usage.preferred(), caller.name(), clock.instant());
  }

  private void publishIfPhone(ContactPoint point, String reason) {
    if (point.kind() == ContactPointKind.PHONE) {
      phonesChanged.fire(new PhoneNumbersChanged(Set.of(point.account()), caller.origin(reason)));
    }
  }

  private void requireUnknown(CaseFile file, ContactPointKind kind, String hash) {
    points.findByPerson(file.account()).all().stream()
        .filter(point -> point.matches(kind, hash))
        .findFirst()
        .ifPresent(
            known -> {
              throw Problems.conflict(
                  "contact-point-known",
                  "The borrower already has this contact point. Confirm it with PUT"
                      + " /contact-points/{id}.",
                  Map.of("contactPointId", known.id(), "usable", known.isUsable()));
            });
  }

  private static void requireBorrowerIfPreferred(Usage usage) {
    if (usage.preferred() && usage.party() != Party.BORROWER) {
      throw Problems.invalid("preferred", "must be false for " + usage.party());
    }
  }

  /** The same number may have been withdrawn on another account of the borrower. */
  private void requireUsable(ContactPoint point) {
    ContactPoint counting = points.findByPerson(point.account()).byId(point.id()).orElse(point);
    if (!counting.isUsable()) {
      throw Problems.conflict(
          "contact-point-unusable",
          "The contact point is marked as unusable: "
              + counting.unusableWhy().orElse("no reason recorded"));
    }
  }
}
