package dev.amends.contact.contactlog;

import dev.amends.contact.consequence.ConsequenceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads contacts in words instead of codes, for the borrower. */
@ApplicationScoped
public class ContactReading {
  private final Contacts contacts;
  private final Dispositions dispositions;
  private final ContactCodes codes;
  private final ConsequenceCatalogue consequences;

  ContactReading(
      Contacts contacts,
      Dispositions dispositions,
      ContactCodes codes,
      ConsequenceCatalogue consequences) {
    this.contacts = contacts;
    this.dispositions = dispositions;
    this.codes = codes;
    this.consequences = consequences;
  }

  /**
   * The case of a contact.
   *
   * @throws dev.amends.conventions.Problem 404 where there is none
   */
  public UUID caseOf(UUID id) {
    return contacts.byId(id).caseId;
  }

  /**
   * Reads a contact.
   *
   * @param language BCP 47 tag, en or zh-CN
   * @throws dev.amends.conventions.Problem 404 where there is none
   */
  public ContactWords read(UUID id, String language) {
    Contact contact = contacts.byId(id);
    ConversationNotes talk = contact.talk == null ? ConversationNotes.NONE : contact.talk;
    ConversationNotes.Introduction introduction = talk.introduction();
    ConversationNotes.PlanTalk plan = talk.plan();
    return new ContactWords(
        contact.id,
        contact.caseId,
        contact.rightParty,
        contact.direction,
        contact.channel,
        contact.agent,
        introduction == null ? null : introduction.name() + ", " + introduction.role(),
        contact.contactPoint,
        contact.numberUsed,
        contact.contactedAt,
        contact.endedAt,
        contact.loggedAt,
        dispositions
            .find(contact.disposition)
            .map(disposition -> disposition.names().getOrDefault(language, contact.disposition))
            .orElse(contact.disposition),
        contact.followUp,
        contact.ownWords,
        name(ContactCodes.Kind.REASON, contact.reasonCode, language),
        talk.answers() == null
            ? List.of()
            : talk.answers().stream().map(ConversationNotes.Answer::text).toList(),
        contact.promise(),
        plan == null ? null : plan.objection(),
        plan == null ? null : plan.counterProposal(),
        plan == null ? null : plan.counterAmount(),
        change(talk.change(), language),
        told(talk, language),
        talk.resources().stream()
            .flatMap(
                code ->
                    Optional.ofNullable(name(ContactCodes.Kind.RESOURCE, code, language)).stream())
            .toList());
  }

  private @Nullable String change(ConversationNotes.@Nullable Change change, String language) {
    if (change == null || change.words() != null) {
      return change == null ? null : change.words();
    }
    return name(ContactCodes.Kind.CHANGE, change.code(), language);
  }

  /** A consequence that names an amount was told with one that is not on record: its code. */
  private List<String> told(ConversationNotes talk, String language) {
    List<String> told = new ArrayList<>();
    for (String code : talk.consequencesTold()) {
      told.add(
          consequences
              .find(code)
              .map(consequence -> consequence.texts().getOrDefault(language, code))
              .filter(text -> !text.contains("{amount}"))
              .orElse(code));
    }
    for (String code : talk.benefits()) {
      told.add(Optional.ofNullable(name(ContactCodes.Kind.BENEFIT, code, language)).orElse(code));
    }
    return told;
  }

  /** A code that is in no list any more stands for itself. */
  private @Nullable String name(ContactCodes.Kind kind, @Nullable String code, String language) {
    if (code == null) {
      return null;
    }
    return codes.of(kind).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> one.names().getOrDefault(language, code))
        .orElse(code);
  }
}
