package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowerReadiness;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.contact.preference.Restrictions;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person and the contact point that a contact would reach, and loads whether enough data
 * is on file.
 */
@ApplicationScoped
class ContactTargets {
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final BorrowerReadiness readinesses;
  private final Restrictions restrictions;

  ContactTargets(
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
   * Finds the target of a new request.
   *
   * @param named a number, an address, or the id of a contact point; the borrower's preferred one
   *     if absent
   * @throws dev.amends.conventions.Problem 422 if the contact point is not one of the channel
   */
  Reachability find(CaseFile file, Channel channel, @Nullable String named, Instant now) {
    List<ContactPoint> known = points.findAll(file.account());
    List<Terms> inForce = restrictions(file);
    if (named == null) {
      ContactPoint preferred = findPreferred(known, inForce, channel).orElse(null);
      return reachability(file, known, inForce, preferred, null, now);
    }
    ContactPoint point = findNamed(known, channel, named.strip()).orElse(null);
    return reachability(file, known, inForce, point, ContactPoint.hash(named), now);
  }

  /**
   * Finds the target of an earlier request, as it is now.
   *
   * @param hash SHA-256 of its number or address, if there was one
   */
  Reachability findAgain(CaseFile file, Channel channel, @Nullable String hash, Instant now) {
    List<ContactPoint> known = points.findAll(file.account());
    ContactPoint point =
        known.stream()
            .filter(
                contactPoint ->
                    contactPoint.valueHash().equals(hash) && contactPoint.serves(channel))
            .findFirst()
            .orElse(null);
    return reachability(file, known, restrictions(file), point, hash, now);
  }

  private List<Terms> restrictions(CaseFile file) {
    return restrictions.inForce(file.account()).stream().map(Restriction::terms).toList();
  }

  private Reachability reachability(
      CaseFile file,
      List<ContactPoint> known,
      List<Terms> inForce,
      @Nullable ContactPoint point,
      @Nullable String hash,
      Instant now) {
    ContactTarget target =
        point != null
            ? ContactTarget.known(point)
            : hash == null ? ContactTarget.none() : ContactTarget.unknown(hash);
    // A contact for an unknown contact point is denied for this reason, not for missing data.
    Instant recordedAt = target.isUnknown() ? now : point == null ? null : point.reportedAt();
    return new Reachability(
        target,
        point,
        borrowerId(file),
        readinesses.judge(file, recordedAt, now),
        known.stream().anyMatch(ContactTargets::isUsableOfBorrower),
        borrowers.find(file.account()).flatMap(BorrowerFile::representative),
        inForce);
  }

  /** The lender's number of the borrower, if known. */
  @Nullable String borrowerId(CaseFile file) {
    return borrowers
        .find(file.account())
        .map(BorrowerFile::borrowerId)
        .or(file::borrowerId)
        .orElse(null);
  }

  /** The borrower's own, the preferred first; one that they called inconvenient comes last. */
  private static Optional<ContactPoint> findPreferred(
      List<ContactPoint> known, List<Terms> inForce, Channel channel) {
    List<UUID> inconvenient =
        inForce.stream()
            .filter(terms -> terms.kind() == Kind.INCONVENIENT_PLACE)
            .flatMap(terms -> Optional.ofNullable(terms.contactPointId()).stream())
            .toList();
    return known.stream()
        .filter(point -> isUsableOfBorrower(point) && point.serves(channel))
        .min(Comparator.comparing(point -> inconvenient.contains(point.id())));
  }

  private static boolean isUsableOfBorrower(ContactPoint point) {
    return point.party() == Party.BORROWER && point.isUsable();
  }

  private static Optional<ContactPoint> findNamed(
      List<ContactPoint> known, Channel channel, String named) {
    String hash = ContactPoint.hash(named);
    List<ContactPoint> meant =
        known.stream()
            .filter(point -> point.id().toString().equals(named) || point.valueHash().equals(hash))
            .toList();
    Optional<ContactPoint> fitting =
        meant.stream().filter(point -> point.serves(channel)).findFirst();
    if (fitting.isEmpty() && !meant.isEmpty()) {
      throw Problems.rejected(
          "contact-point-of-another-channel",
          "contactPoint",
          "is of the kind " + meant.getFirst().kind() + ", which " + channel + " cannot use");
    }
    return fitting;
  }
}
