package dev.amends.cases.classification;

import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.Willingness;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives signs of willingness from a contact, and weighs signs as evidence. */
final class WillingnessPolicy {
  private static final int POINTS_MAX = 100;

  private final Map<WillingnessSign, Integer> points;

  /**
   * Creates a policy with its weights.
   *
   * @param points the change in willingness for each sign
   * @throws IllegalArgumentException if a sign has no weight, or one outside -100 to 100
   */
  WillingnessPolicy(Map<WillingnessSign, Integer> points) {
    this.points = new EnumMap<>(points);
    for (WillingnessSign sign : WillingnessSign.values()) {
      Integer weight = this.points.get(sign);
      if (weight == null) {
        throw new IllegalArgumentException(sign + " has no points; add them");
      }
      if (Math.abs(weight) > POINTS_MAX) {
        throw new IllegalArgumentException(sign + " must be -100 to 100 (was " + weight + ")");
      }
    }
  }

  /**
   * Returns the signs that a contact gives: one for its result, and one for the cooperation if
   * there was a conversation with the borrower. Empty if the borrower was not reached.
   */
  List<WillingnessSign> signsOf(ContactLogged contact) {
    return Stream.of(resultOf(contact), cooperationOf(contact)).flatMap(Optional::stream).toList();
  }

  private static Optional<WillingnessSign> resultOf(ContactLogged contact) {
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

  private static Optional<WillingnessSign> cooperationOf(ContactLogged contact) {
    Conversation conversation = contact.talk();
    return conversation == null || conversation.cooperation() == null || !contact.rightParty()
        ? Optional.empty()
        : Optional.of(signOf(conversation.cooperation()));
  }

  private static WillingnessSign signOf(Cooperation cooperation) {
    return switch (cooperation) {
      case COOPERATIVE -> WillingnessSign.COOPERATIVE;
      case PARTLY_COOPERATIVE -> WillingnessSign.PARTLY_COOPERATIVE;
      case NOT_COOPERATIVE -> WillingnessSign.NOT_COOPERATIVE;
      case HOSTILE -> WillingnessSign.HOSTILE;
    };
  }

  /** Returns a sign that an event gives as evidence with its configured weight. */
  Evidence evidence(WillingnessSign sign, LocalDate businessDate, String eventId) {
    return Evidence.sign(points.getOrDefault(sign, 0), sign.reason(), businessDate, eventId);
  }
}
