package dev.amends.cases.classification;

import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Evidence;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.Willingness;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Derives a sign of willingness from a contact, and weighs signs as evidence. */
public final class WillingnessPolicy {
  private final Map<WillingnessSign, Integer> points;

  /**
   * Creates a policy with its weights.
   *
   * @param points the change in willingness for each sign
   * @throws IllegalArgumentException if a sign has no weight
   */
  public WillingnessPolicy(Map<WillingnessSign, Integer> points) {
    this.points = new EnumMap<>(points);
    for (WillingnessSign sign : WillingnessSign.values()) {
      if (!this.points.containsKey(sign)) {
        throw new IllegalArgumentException(sign + " has no points; add them");
      }
    }
  }

  /** Returns the sign that a contact gives; empty if the borrower was not reached. */
  public Optional<WillingnessSign> signOf(ContactLogged contact) {
    if (contact.willingness() != null) {
      return Optional.of(signOf(contact.willingness()));
    }
    if (!contact.rightParty()) {
      return Optional.empty();
    }
    return Optional.of(
        contact.direction() == Direction.INBOUND
            ? WillingnessSign.INBOUND
            : WillingnessSign.RIGHT_PARTY_CONTACT);
  }

  private static WillingnessSign signOf(Willingness willingness) {
    return switch (willingness) {
      case PROMISE_MADE -> WillingnessSign.PROMISE_MADE;
      case NO_COMMITMENT -> WillingnessSign.NO_COMMITMENT;
      case REFUSED -> WillingnessSign.REFUSED;
      case ABUSIVE -> WillingnessSign.ABUSIVE;
    };
  }

  /** Returns a sign as evidence with its configured weight. */
  Evidence evidence(WillingnessSign sign) {
    return new Evidence(Dimension.WILLINGNESS, points.get(sign), sign.reason());
  }
}
