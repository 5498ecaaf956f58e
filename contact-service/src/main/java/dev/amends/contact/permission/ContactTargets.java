package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowerReadiness;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.PersonPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the person and the contact point that a contact would reach, and loads whether enough data
 * is on file.
 */
@ApplicationScoped
class ContactTargets {
  private final BorrowerFiles borrowers;
  private final PersonFiles persons;
  private final PersonFacts facts;
  private final ContactPoints points;
  private final BorrowerReadiness readinesses;

  ContactTargets(
      BorrowerFiles borrowers,
      PersonFiles persons,
      PersonFacts facts,
      ContactPoints points,
      BorrowerReadiness readinesses) {
    this.borrowers = borrowers;
    this.persons = persons;
    this.facts = facts;
    this.points = points;
    this.readinesses = readinesses;
  }

  /** The borrower of a case and their contact points, with the restrictions that count for it. */
  private record Known(
      PersonFile person, PersonPoints points, List<RestrictionTerms> restrictions) {}

  private Known known(CaseFile file) {
    PersonFile person = persons.of(file.account());
    PersonPoints points = facts.points(file, person);
    return new Known(
        person,
        points,
        person.restrictions(file.account(), facts.owners(file)).stream()
            .map(terms -> atCountingPoint(terms, points))
            .toList());
  }

  /** An inconvenient place may be the same number on another account. */
  private static RestrictionTerms atCountingPoint(RestrictionTerms terms, PersonPoints points) {
    UUID place = terms.contactPointId();
    return place == null
        ? terms
        : points.byId(place).map(point -> terms.at(point.id())).orElse(terms);
  }

  /**
   * Finds the target of a new request.
   *
   * @param named a number, an address, or the id of a contact point; the borrower's preferred one
   *     if absent
   * @throws dev.amends.conventions.Problem 422 if the contact point is not one of the channel
   */
  Reachability find(CaseFile file, Channel channel, @Nullable String named, Instant now) {
    Known known = known(file);
    if (named == null) {
      ContactPoint preferred = findPreferred(known, channel).orElse(null);
      return reachability(file, known, channel, preferred, null, now);
    }
    ContactPoint point = findNamed(known.points(), channel, named.strip()).orElse(null);
    return reachability(file, known, channel, point, points.hash(named), now);
  }

  /** Finds the address for a notice: the representative's if somebody acts for the borrower. */
  Reachability findForNotice(CaseFile file, Instant now) {
    Known known = known(file);
    boolean represented = facts.representative(file, known.person()).isPresent();
    ContactPoint address =
        known.points().all().stream()
            .filter(point -> represented && point.party() == Party.REPRESENTATIVE)
            .filter(point -> point.isUsable() && point.serves(Channel.LETTER))
            .findFirst()
            .or(() -> findPreferred(known, Channel.LETTER))
            .orElse(null);
    return reachability(file, known, Channel.LETTER, address, null, now);
  }

  /**
   * Finds the target of an earlier request, as it is now.
   *
   * @param hash keyed hash of its number or address, if there was one
   */
  Reachability findAgain(CaseFile file, Channel channel, @Nullable String hash, Instant now) {
    Known known = known(file);
    ContactPoint point =
        known.points().all().stream()
            .filter(other -> other.valueHash().equals(hash) && other.serves(channel))
            .findFirst()
            .orElse(null);
    return reachability(file, known, channel, point, hash, now);
  }

  private Reachability reachability(
      CaseFile file,
      Known known,
      Channel channel,
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
        isReachable(file, known, channel),
        facts.representative(file, known.person()),
        known.restrictions(),
        known.person().preference(),
        facts.holds(file, known.person()));
  }

  /** Whether the borrower has a usable contact point that stands before contact with others. */
  private boolean isReachable(CaseFile file, Known known, Channel channel) {
    Optional<Rule.ThirdParties> rule = facts.thirdParties(file, channel);
    return known.points().all().stream()
        .filter(ContactTargets::isUsableOfBorrower)
        .anyMatch(
            point ->
                Arrays.stream(Channel.values())
                    .filter(other -> rule.isEmpty() || rule.get().concerns(other))
                    .anyMatch(point::serves));
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
  private static Optional<ContactPoint> findPreferred(Known known, Channel channel) {
    List<UUID> inconvenient =
        known.restrictions().stream()
            .filter(terms -> terms.kind() == Kind.INCONVENIENT_PLACE)
            .flatMap(terms -> Optional.ofNullable(terms.contactPointId()).stream())
            .toList();
    return known.points().all().stream()
        .filter(point -> isUsableOfBorrower(point) && point.serves(channel))
        .min(Comparator.comparing(point -> inconvenient.contains(point.id())));
  }

  private static boolean isUsableOfBorrower(ContactPoint point) {
    return point.party() == Party.BORROWER && point.isUsable();
  }

  private Optional<ContactPoint> findNamed(PersonPoints known, Channel channel, String named) {
    String hash = points.hash(named);
    List<ContactPoint> meant =
        Stream.concat(
                known.all().stream().filter(point -> point.valueHash().equals(hash)),
                id(named).flatMap(known::byId).stream())
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

  /** The keyed hash of a number or an address. */
  String hash(String value) {
    return points.hash(value);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
