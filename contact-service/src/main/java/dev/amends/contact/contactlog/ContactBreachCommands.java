package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.conduct.BreachCommands;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.consequence.ConsequenceDecision;
import dev.amends.contact.consequence.LawfulConsequences;
import dev.amends.contact.consequence.Legality;
import dev.amends.contact.permission.ContactRule;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records the breaches of conduct that a logged contact reveals. */
@ApplicationScoped
class ContactBreachCommands {
  private final BreachCommands breaches;
  private final LawfulConsequences lawful;
  private final Contacts contacts;

  ContactBreachCommands(BreachCommands breaches, LawfulConsequences lawful, Contacts contacts) {
    this.breaches = breaches;
    this.lawful = lawful;
    this.contacts = contacts;
  }

  /** Records that a contact was made although a contact rule denied it. */
  void recordBrokenRule(CaseFile file, Contact contact, ContactRule broken, Instant now) {
    breaches.record(
        file,
        contact.id,
        broken.breach(),
        broken.id(),
        "The contact began at %s although the rule %s denied it: %s"
            .formatted(contact.contactedAt, broken.id(), broken.citation()),
        null,
        Origin.system("contact-judged: " + broken.id()),
        now);
  }

  /**
   * Records every consequence that the agent must not have named: pressure through family, business
   * or reputation, and consequences that are lawful elsewhere but not true for this account. In a
   * conversation about several cases they are recorded in the first.
   */
  void recordUnlawfulConsequences(CaseFile file, Contact contact, Origin origin, Instant now) {
    if (contact.talk.consequences().isEmpty() || !contact.isFirstOfConversation()) {
      return;
    }
    Map<String, ConsequenceDecision> decisions =
        lawful.judge(file, contacts.wasInDistressBefore(contact)).stream()
            .collect(
                Collectors.toMap(decision -> decision.consequence().code(), Function.identity()));
    for (String code : contact.talk.consequences()) {
      if (decisions.get(code.strip().toUpperCase(Locale.ROOT))
          instanceof ConsequenceDecision.Withheld held) {
        record(file, contact, code, held, origin, now);
      }
    }
  }

  private void record(
      CaseFile file,
      Contact contact,
      String code,
      ConsequenceDecision.Withheld held,
      Origin origin,
      Instant now) {
    boolean prohibited = held.consequence().legality() == Legality.PROHIBITED;
    breaches.record(
        file,
        contact.id,
        prohibited ? BreachType.PROHIBITED_CONSEQUENCE : BreachType.MISREPRESENTATION,
        null,
        prohibited
            ? "The agent mentioned a prohibited consequence: " + code
            : "The agent mentioned a consequence that does not apply: %s, %s"
                .formatted(code, held.reason()),
        null,
        origin,
        now);
  }
}
