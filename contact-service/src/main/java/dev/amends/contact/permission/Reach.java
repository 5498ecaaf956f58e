package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowerReadiness;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restrictions;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.Representative;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom an attempt would reach and where, and whether enough is known for it. */
@ApplicationScoped
class Reach {
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final BorrowerReadiness readinesses;
  private final Restrictions restrictions;

  Reach(
      BorrowerFiles borrowers,
      ContactPoints points,
      BorrowerReadiness readinesses,
      Restrictions restrictions) {
    this.borrowers = borrowers;
    this.points = points;
    this.readinesses = readinesses;
    this.restrictions = restrictions;
  }

  /**
   * What was found out.
   *
   * @param point the contact point, where it is a known one
   * @param borrowerId the lender's number of the person, where told
   * @param reachable whether the borrower has a usable contact point of his own, on any channel
   */
  record Reached(
      PermitPolicy.Target target,
      @Nullable ContactPoint point,
      @Nullable String borrowerId,
      Readiness readiness,
      boolean reachable,
      Optional<Representative> representative) {}

  Reached of(CaseFile file, Channel channel, @Nullable String named, Instant now) {
    List<ContactPoint> known = points.of(file.account());
    Optional<ContactPoint> point =
        named == null ? preferred(file, known, channel) : named(known, channel, named.strip());
    PermitPolicy.Target target =
        point
            .map(PermitPolicy.Target::known)
            .orElseGet(
                () ->
                    named == null
                        ? PermitPolicy.Target.none()
                        : PermitPolicy.Target.unknown(ContactPoint.hash(named)));
    return reached(file, known, target, point.orElse(null), now);
  }

  /** Whom an attempt would reach now that was asked for before. */
  Reached again(CaseFile file, Channel channel, @Nullable String hash, Instant now) {
    List<ContactPoint> known = points.of(file.account());
    ContactPoint point =
        known.stream()
            .filter(one -> one.valueHash().equals(hash) && one.serves(channel))
            .findFirst()
            .orElse(null);
    PermitPolicy.Target target =
        point != null
            ? PermitPolicy.Target.known(point)
            : hash == null ? PermitPolicy.Target.none() : PermitPolicy.Target.unknown(hash);
    return reached(file, known, target, point, now);
  }

  private Reached reached(
      CaseFile file,
      List<ContactPoint> known,
      PermitPolicy.Target target,
      @Nullable ContactPoint point,
      Instant now) {
    // One that nobody told of is refused as such, not as something that is missing.
    Instant reportedAt = target.isUnknown() ? now : point == null ? null : point.reportedAt();
    return new Reached(
        target,
        point,
        borrowerId(file),
        readinesses.of(file, reportedAt, now),
        known.stream().anyMatch(Reach::isHisOwn),
        borrowers.of(file.account()).flatMap(BorrowerFile::representative));
  }

  /** The lender's number of the borrower, where told. */
  @Nullable String borrowerId(CaseFile file) {
    return borrowers
        .of(file.account())
        .map(BorrowerFile::borrowerId)
        .or(file::borrowerId)
        .orElse(null);
  }

  /** The borrower's own, the preferred first, one that was called inconvenient only as the last. */
  private Optional<ContactPoint> preferred(
      CaseFile file, List<ContactPoint> known, Channel channel) {
    List<UUID> inconvenient =
        restrictions.inForce(file.account()).stream()
            .map(Restriction::terms)
            .filter(terms -> terms.kind() == Kind.INCONVENIENT_PLACE)
            .map(Restriction.Terms::contactPointId)
            .collect(Collectors.toList());
    return known.stream()
        .filter(point -> isHisOwn(point) && point.serves(channel))
        .min(Comparator.comparing(point -> inconvenient.contains(point.id())));
  }

  private static boolean isHisOwn(ContactPoint point) {
    return point.party() == Party.BORROWER && point.isUsable();
  }

  private static Optional<ContactPoint> named(
      List<ContactPoint> known, Channel channel, String named) {
    String hash = ContactPoint.hash(named);
    List<ContactPoint> meant =
        known.stream()
            .filter(point -> point.id().toString().equals(named) || point.valueHash().equals(hash))
            .toList();
    Optional<ContactPoint> fitting =
        meant.stream().filter(point -> point.serves(channel)).findFirst();
    if (fitting.isEmpty() && !meant.isEmpty()) {
      throw Problems.refused(
          "contact-point-of-another-channel",
          "contactPoint",
          "is of the kind " + meant.getFirst().kind() + ", which " + channel + " cannot use");
    }
    return fitting;
  }
}
