package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.BreachCommands;
import dev.amends.contact.consequence.LawfulConsequences;
import dev.amends.contact.consequence.Legality;
import dev.amends.contact.consequence.ConsequenceDecision;
import dev.amends.contact.permission.BrokenRule;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a contact rules out: a number that is wrong, any contact at all, words like these. */
@ApplicationScoped
class Restraints {
  private final Restrictions restrictions;
  private final ContactPoints points;
  private final UsedContactPoints used;
  private final LawfulConsequences lawful;
  private final ContactHistory history;
  private final BreachCommands conduct;

  Restraints(
      Restrictions restrictions,
      ContactPoints points,
      UsedContactPoints used,
      LawfulConsequences lawful,
      ContactHistory history,
      BreachCommands conduct) {
    this.restrictions = restrictions;
    this.points = points;
    this.used = used;
    this.lawful = lawful;
    this.history = history;
    this.conduct = conduct;
  }

  /** Draws the lesson of a contact, whether or not its case is still open. */
  void take(CaseFile file, Contact contact, Disposition disposition, Origin origin, Instant now) {
    recordUnlawful(file, contact, origin, now);
    if (disposition.has(Disposition.Effect.CEASE)) {
      cease(file, contact, now);
    }
    if (disposition.has(Disposition.Effect.RETURNED)) {
      used.find(file, contact.contactPoint, contact.permitId).ifPresent(point -> point.doubt(now));
    }
    retire(file, contact, disposition.retires(), now);
  }

  /** A contact that should not have been made is put on record, and what it broke is told. */
  void recordBroken(CaseFile file, Contact contact, BrokenRule broken, Instant now) {
    conduct.recordBreach(
        file,
        contact.id,
        broken.type(),
        "begun at %s although the rule %s refused it: %s"
            .formatted(contact.contactedAt, broken.ruleId(), broken.citation()),
        Origin.system("contact-judged: " + broken.ruleId()),
        now);
  }

  /**
   * Pressure through family, business or reputation is a breach, and so is what is lawful elsewhere
   * but not true of this account.
   */
  private void recordUnlawful(CaseFile file, Contact contact, Origin origin, Instant now) {
    if (contact.talk.consequencesTold().isEmpty()) {
      return;
    }
    Map<String, ConsequenceDecision> verdicts =
        lawful.judge(file, history.wasInDistressBefore(contact)).stream()
            .collect(Collectors.toMap(one -> one.consequence().code(), Function.identity()));
    for (String code : contact.talk.consequencesTold()) {
      if (verdicts.get(code.strip().toUpperCase(Locale.ROOT)) instanceof ConsequenceDecision.Withheld not) {
        boolean prohibited = not.consequence().legality() == Legality.PROHIBITED;
        conduct.recordBreach(
            file,
            contact.id,
            prohibited ? BreachType.PROHIBITED_CONSEQUENCE : BreachType.MISREPRESENTATION,
            prohibited
                ? "told as a consequence: " + code
                : "told as a consequence though withheld: %s, %s".formatted(code, not.reason()),
            origin,
            now);
      }
    }
  }

  /** A wish not to be contacted is heeded whoever uttered it. */
  private void cease(CaseFile file, Contact contact, Instant now) {
    boolean known =
        restrictions.inForce(file.account()).stream()
            .anyMatch(restriction -> restriction.terms().kind() == Restriction.Kind.CEASE);
    if (!known) {
      restrictions.persist(
          new Restriction(
              UuidCreator.getTimeOrderedEpoch(),
              file.account(),
              Restriction.Terms.cease(),
              contact.ownWords,
              contact.id,
              contact.agent,
              now));
    }
  }

  /** Nobody is to try this number again, were it only told of in this contact. */
  private void retire(
      CaseFile file, Contact contact, Disposition.@Nullable Retirement why, Instant now) {
    if (why == null) {
      return;
    }
    String value = contact.contactPoint;
    Optional<ContactPoint> known = used.find(file, value, contact.permitId);
    if (known.isPresent()) {
      known.get().retire(why.name(), now);
    } else if (value != null) {
      heardOf(file, contact, value, why, now).retire(why.name(), now);
    }
  }

  private ContactPoint heardOf(
      CaseFile file, Contact contact, String value, Disposition.Retirement why, Instant now) {
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            kind(contact.channel),
            value,
            switch (why) {
              case INVALID_NUMBER -> Party.BORROWER;
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
