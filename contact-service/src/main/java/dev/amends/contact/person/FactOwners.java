package dev.amends.contact.person;

import dev.amends.contact.preference.Restriction;
import dev.amends.events.CaseEvent.HoldKind;

/**
 * The owner of each fact. A rule pack decides about requests to cease contact and about
 * representatives; everything else is the same under every pack.
 */
public record FactOwners(FactOwner cease, FactOwner representative) {
  /** The owners where no rule pack is in effect: they stop the most contacts. */
  public static final FactOwners WITHOUT_PACK = new FactOwners(FactOwner.PERSON, FactOwner.PERSON);

  /** The owner of the fact behind a hold. */
  public FactOwner of(HoldKind kind) {
    return switch (kind) {
      case DECEASED, BANKRUPT, VULNERABILITY, MORATORIUM, HARDSHIP, BEREAVEMENT_OR_DISASTER ->
          FactOwner.PERSON;
      case CEASE -> cease;
      case REPRESENTATIVE -> representative;
      case DISPUTE, PAYMENT_CLAIM, COMPLAINT -> FactOwner.DEBT;
    };
  }

  /** The owner of a restriction. */
  public FactOwner of(Restriction.Kind kind) {
    return switch (kind) {
      case MEDIUM_OPT_OUT, INCONVENIENT_TIME, INCONVENIENT_PLACE -> FactOwner.PERSON;
      case CEASE -> cease;
    };
  }
}
