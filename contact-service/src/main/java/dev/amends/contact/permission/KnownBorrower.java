package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.PersonPoints;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The borrower of a case and their contact points.
 *
 * @param restrictions those that apply to the case
 */
record KnownBorrower(PersonFile person, PersonPoints points, List<RestrictionTerms> restrictions) {

  static KnownBorrower of(
      PersonFile person, PersonPoints points, List<RestrictionTerms> restrictions) {
    return new KnownBorrower(
        person,
        points,
        restrictions.stream().map(terms -> withMatchingPoint(terms, points)).toList());
  }

  /** An inconvenient place may be the same number on another account. */
  private static RestrictionTerms withMatchingPoint(RestrictionTerms terms, PersonPoints points) {
    UUID place = terms.contactPointId();
    return place == null
        ? terms
        : points.byId(place).map(point -> terms.withContactPoint(point.id())).orElse(terms);
  }

  /** Finds the borrower's own contact point; one that they called inconvenient comes last. */
  Optional<ContactPoint> findPreferred(Channel channel) {
    List<UUID> inconvenient =
        restrictions.stream()
            .filter(terms -> terms.kind() == Kind.INCONVENIENT_PLACE)
            .flatMap(terms -> Optional.ofNullable(terms.contactPointId()).stream())
            .toList();
    return points.all().stream()
        .filter(point -> isUsableBorrowerPoint(point) && point.serves(channel))
        .min(Comparator.comparing(point -> inconvenient.contains(point.id())));
  }

  /**
   * Finds the address for a notice: the representative's if somebody acts for the borrower, else
   * the borrower's.
   */
  Optional<ContactPoint> findForNotice(boolean represented) {
    return points.all().stream()
        .filter(point -> represented && point.party() == Party.REPRESENTATIVE)
        .filter(point -> point.isUsable() && point.serves(Channel.LETTER))
        .findFirst()
        .or(() -> findPreferred(Channel.LETTER));
  }

  /** Finds the contact point of a channel by the keyed hash of its value. */
  Optional<ContactPoint> findByHash(Channel channel, @Nullable String hash) {
    return points.all().stream()
        .filter(point -> point.valueHash().equals(hash) && point.serves(channel))
        .findFirst();
  }

  /**
   * Finds a contact point that a person names.
   *
   * @param named its number, its address or its id
   * @param hash the keyed hash of what they named
   * @throws dev.amends.conventions.Problem 422 if the contact point is not one of the channel
   */
  Optional<ContactPoint> findNamed(Channel channel, String named, String hash) {
    List<ContactPoint> matches =
        Stream.concat(
                points.all().stream().filter(point -> point.valueHash().equals(hash)),
                id(named).flatMap(points::byId).stream())
            .toList();
    Optional<ContactPoint> usable =
        matches.stream().filter(point -> point.serves(channel)).findFirst();
    if (usable.isEmpty() && !matches.isEmpty()) {
      throw Problems.rejected(
          "contact-point-of-another-channel",
          "contactPoint",
          "is of the kind " + matches.getFirst().kind() + ", which " + channel + " cannot use");
    }
    return usable;
  }

  /**
   * Whether the borrower themselves can be reached at a usable contact point.
   *
   * @param rule the third-party disclosure rule, which limits the channels; all count if empty
   */
  boolean isReachable(Optional<Rule.ThirdParties> rule) {
    return points.all().stream()
        .filter(KnownBorrower::isUsableBorrowerPoint)
        .anyMatch(
            point ->
                Arrays.stream(Channel.values())
                    .filter(channel -> rule.isEmpty() || rule.get().counts(channel))
                    .anyMatch(point::serves));
  }

  private static boolean isUsableBorrowerPoint(ContactPoint point) {
    return point.party() == Party.BORROWER && point.isUsable();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
