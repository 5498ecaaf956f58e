package dev.amends.contact.permission;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowerReadiness;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.PersonPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

  private KnownBorrower known(CaseFile file) {
    PersonFile person = persons.of(file.account());
    PersonPoints points = facts.points(file, person);
    return KnownBorrower.of(
        person, points, person.restrictions(file.account(), facts.owners(file)));
  }

  /**
   * Finds the target of a new request.
   *
   * @param named a number, an address, or the id of a contact point; the borrower's preferred one
   *     if absent
   * @throws dev.amends.conventions.Problem 422 if the contact point is not one of the channel
   */
  Reachability find(CaseFile file, Channel channel, @Nullable String named, Instant now) {
    KnownBorrower known = known(file);
    if (named == null) {
      ContactPoint preferred = known.findPreferred(channel).orElse(null);
      return reachability(file, known, channel, preferred, null, now);
    }
    String value = named.strip();
    String hash = points.hash(value);
    ContactPoint point = known.findNamed(channel, value, hash).orElse(null);
    return reachability(file, known, channel, point, hash, now);
  }

  /** Finds the address for a notice: the representative's if somebody acts for the borrower. */
  Reachability findForNotice(CaseFile file, Instant now) {
    KnownBorrower known = known(file);
    boolean represented = facts.representative(file, known.person()).isPresent();
    ContactPoint address = known.findForNotice(represented).orElse(null);
    return reachability(file, known, Channel.LETTER, address, null, now);
  }

  /**
   * Finds the target of an earlier request, as it is now.
   *
   * @param hash keyed hash of its number or address, if there was one
   */
  Reachability findAgain(CaseFile file, Channel channel, @Nullable String hash, Instant now) {
    KnownBorrower known = known(file);
    ContactPoint point = known.findByHash(channel, hash).orElse(null);
    return reachability(file, known, channel, point, hash, now);
  }

  private Reachability reachability(
      CaseFile file,
      KnownBorrower known,
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
        known.isReachable(facts.thirdParties(file, channel)),
        facts.representative(file, known.person()),
        known.restrictions(),
        known.person().preference(),
        facts.holds(file, known.person()));
  }

  /** The lender's number of the borrower, if known. */
  @Nullable String borrowerId(CaseFile file) {
    return borrowers
        .find(file.account())
        .map(BorrowerFile::borrowerId)
        .or(file::borrowerId)
        .orElse(null);
  }

  /** The keyed hash of a number or an address. */
  String hash(String value) {
    return points.hash(value);
  }
}
