package dev.amends.cases.classification;

import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.Willingness;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a borrower's conduct says about his willingness, and how much it weighs. */
public final class WillingnessPolicy {
  private final Map<Sign, Integer> points;

  /**
   * Sets the weights.
   *
   * @param points added to willingness, for every sign
   * @throws IllegalArgumentException where a sign has no weight
   */
  public WillingnessPolicy(Map<Sign, Integer> points) {
    this.points = new EnumMap<>(points);
    for (Sign sign : Sign.values()) {
      if (!this.points.containsKey(sign)) {
        throw new IllegalArgumentException("points of " + sign + " are missing");
      }
    }
  }

  /** A sign of willingness, or of its absence. */
  public enum Sign {
    INBOUND("the borrower called himself"),
    PROMISE_MADE("promised to pay"),
    RIGHT_PARTY_CONTACT("spoke with us"),
    NO_COMMITMENT("did not commit himself"),
    REFUSED("refused to pay"),
    ABUSIVE("was abusive"),
    PROMISE_KEPT("kept a promise"),
    PROMISE_BROKEN("broke a promise"),
    INSTALMENT_PAID("paid an instalment"),
    PLAN_COMPLETED("completed a plan"),
    PLAN_BREACHED("breached a plan");

    private final String words;

    Sign(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** What a contact is a sign of; empty where the borrower was not reached. */
  public Optional<Sign> of(ContactLogged contact) {
    if (contact.willingness() != null) {
      return Optional.of(sign(contact.willingness()));
    }
    if (!contact.rightParty()) {
      return Optional.empty();
    }
    return Optional.of(
        contact.direction() == Direction.INBOUND ? Sign.INBOUND : Sign.RIGHT_PARTY_CONTACT);
  }

  private static Sign sign(Willingness willingness) {
    return switch (willingness) {
      case PROMISE_MADE -> Sign.PROMISE_MADE;
      case NO_COMMITMENT -> Sign.NO_COMMITMENT;
      case REFUSED -> Sign.REFUSED;
      case ABUSIVE -> Sign.ABUSIVE;
    };
  }

  /** A sign as a piece of evidence. */
  public ClassificationPolicy.Piece piece(Sign sign) {
    return new ClassificationPolicy.Piece(
        ClassificationPolicy.Dimension.WILLINGNESS, points.get(sign), sign.words());
  }
}
