package dev.amends.contact.contactlog;

import dev.amends.contact.consequence.ConsequenceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the codes of a contact as text, for the borrower's copy. */
@ApplicationScoped
public class ContactWording {
  private final Dispositions dispositions;
  private final ContactCodes codes;
  private final ConsequenceCatalogue consequences;

  ContactWording(Dispositions dispositions, ContactCodes codes, ConsequenceCatalogue consequences) {
    this.dispositions = dispositions;
    this.codes = codes;
    this.consequences = consequences;
  }

  /** Returns the name of the disposition. */
  public String disposition(ContactView contact, String language) {
    return dispositions
        .find(contact.disposition())
        .map(disposition -> disposition.names().getOrDefault(language, contact.disposition()))
        .orElse(contact.disposition());
  }

  /** Returns the reason for the arrears; null if unknown. */
  public @Nullable String reason(ContactView contact, String language) {
    return contact.reasonCode() == null
        ? null
        : name(ContactCodes.Kind.REASON, contact.reasonCode(), language);
  }

  /**
   * Returns the change in circumstances, in the borrower's words if noted; null if there is none.
   */
  public @Nullable String change(ContactView contact, String language) {
    ConversationNotes.Change change = contact.talk().change();
    if (change == null) {
      return null;
    }
    return change.words() == null
        ? name(ContactCodes.Kind.CHANGE, change.code(), language)
        : change.words();
  }

  /** Lists the consequences and benefits that the agent explained. */
  public List<String> explanations(ContactView contact, String language) {
    return Stream.concat(
            contact.talk().consequences().stream().map(code -> consequence(code, language)),
            contact.talk().benefits().stream()
                .map(code -> name(ContactCodes.Kind.BENEFIT, code, language)))
        .toList();
  }

  /** The amount that the agent named with a consequence is not on record. */
  private String consequence(String code, String language) {
    return consequences
        .find(code)
        .map(consequence -> consequence.textWithoutAmount(language))
        .orElse(code);
  }

  /** Returns the name of a kind of help. */
  public String resource(String code, String language) {
    return name(ContactCodes.Kind.RESOURCE, code, language);
  }

  /** Returns the name of a method of payment; an agent may have written another one in words. */
  public @Nullable String paymentMethod(@Nullable String method, String language) {
    return method == null ? null : name(ContactCodes.Kind.PAYMENT_METHOD, method, language);
  }

  /** Returns the name of a code, or the code itself if it is no longer in its list. */
  private String name(ContactCodes.Kind kind, String code, String language) {
    return codes.of(kind).stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .map(entry -> entry.names().getOrDefault(language, code))
        .orElse(code);
  }
}
