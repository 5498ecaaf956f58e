package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds or retires the number or address that a contact used: the one that the agent named, else
 * that of its permit.
 */
@ApplicationScoped
class UsedContactPointCommands {
  private final ContactPoints points;
  private final PermitPurposes permits;

  UsedContactPointCommands(ContactPoints points, PermitPurposes permits) {
    this.points = points;
    this.permits = permits;
  }

  /** Finds the contact point, if it is on record for the account. */
  Optional<ContactPoint> find(CaseFile file, @Nullable String value, @Nullable UUID permitId) {
    if (value != null) {
      return points.find(file.account(), value);
    }
    return permitted(permitId).flatMap(hash -> points.findByHash(file.account(), hash));
  }

  private Optional<String> permitted(@Nullable UUID permitId) {
    return permitId == null ? Optional.empty() : permits.contactPoint(permitId);
  }

  /** Retires the contact point that a contact used; records it first if it was not on record. */
  void retire(CaseFile file, Contact contact, Disposition.Retirement reason, Instant now) {
    String value = contact.contactPoint;
    find(file, value, contact.permitId)
        .or(
            () ->
                Optional.ofNullable(value).map(unknown -> add(file, contact, unknown, reason, now)))
        .ifPresent(point -> point.retire(reason.name(), now));
  }

  private ContactPoint add(
      CaseFile file, Contact contact, String value, Disposition.Retirement reason, Instant now) {
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            kind(contact.channel),
            value,
            points.hash(kind(contact.channel), value),
            switch (reason) {
              case INVALID_NUMBER, MOVED, ADDRESS_WRONG -> Party.BORROWER;
              case WRONG_NUMBER, STOP_REQUESTED -> Party.THIRD_PARTY;
            },
            ContactPoint.Source.AGENT,
            contact.agent,
            now);
    points.persist(point);
    return point;
  }

  private static ContactPointKind kind(Channel channel) {
    return switch (channel) {
      case CALL, SMS -> ContactPointKind.PHONE;
      case EMAIL -> ContactPointKind.EMAIL;
      case LETTER, VISIT -> ContactPointKind.ADDRESS;
    };
  }
}
