package dev.amends.contact.contactfile;

import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.ContactWording;
import dev.amends.contact.contactlog.ConversationNotes;
import dev.amends.contact.guide.HelpDirectory;
import dev.amends.contact.guide.HelpDirectory.Help;
import dev.amends.contact.letter.LetterWriter;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.letters.Letter;
import dev.amends.letters.LocalFormats;
import dev.amends.rules.questionnaire.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the borrower's copy of a contact record. */
@ApplicationScoped
class CopyWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private final LetterWriter letters;
  private final ContactWording wording;
  private final ContactPoints points;
  private final BorrowerZones zones;
  private final HelpDirectory directory;

  CopyWriter(
      LetterWriter letters,
      ContactWording wording,
      ContactPoints points,
      BorrowerZones zones,
      HelpDirectory directory) {
    this.letters = letters;
    this.wording = wording;
    this.points = points;
    this.zones = zones;
    this.directory = directory;
  }

  /** Writes a copy. The same contact in the same language gives the same copy. */
  Letter write(CaseFile file, ContactView contact, String language) {
    ZoneId zone = zones.candidates(file).getFirst();
    String locale = LocalFormats.locale(language, file.region().orElse(null));
    Instant ended = contact.endedAt();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("contact", contact);
    words.put("number", number(contact, zone));
    words.put("point", shownPoint(file, contact));
    words.put("began", LocalFormats.time(contact.contactedAt(), zone, locale));
    words.put("ended", ended == null ? null : LocalFormats.time(ended, zone, locale));
    words.put("logged", LocalFormats.time(contact.loggedAt(), zone, locale));
    words.put("zone", LocalFormats.zone(zone, locale));
    words.put("outcome", wording.disposition(contact, language));
    words.put("reason", wording.reason(contact, language));
    words.put("answers", answers(contact.talk()));
    words.put("change", wording.change(contact, language));
    words.put("promise", promise(contact, language, locale));
    words.put("plan", contact.talk().plan());
    words.put("counterAmount", counterAmount(contact, locale));
    words.put("explained", wording.explanations(contact, language));
    words.put("resources", resources(file, contact, language));
    return letters.writeToBorrower("copies/CONTACT", language, file, words);
  }

  /** Short enough to be quoted on the telephone; with the account it identifies the contact. */
  private static String number(ContactView contact, ZoneId zone) {
    String id = contact.id().toString();
    return DAY.format(contact.contactedAt().atZone(zone))
        + "-"
        + id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
  }

  private @Nullable Map<String, @Nullable String> promise(
      ContactView contact, String language, String locale) {
    PromiseToPay promise = contact.promise();
    if (promise == null) {
      return null;
    }
    Map<String, @Nullable String> words = new HashMap<>();
    words.put("amount", LocalFormats.amount(promise.amount(), locale));
    words.put("dueDate", LocalFormats.date(promise.dueDate(), locale));
    words.put("method", wording.paymentMethod(promise.method(), language));
    return words;
  }

  private static @Nullable String counterAmount(ContactView contact, String locale) {
    ConversationNotes.PlanFeedback plan = contact.talk().plan();
    return plan == null || plan.counterAmount() == null
        ? null
        : LocalFormats.amount(plan.counterAmount(), locale);
  }

  /** Each kind of help that the agent named, with the bodies that give it and how to reach them. */
  private List<Help> resources(CaseFile file, ContactView contact, String language) {
    List<Help> all = directory.find(file, language);
    List<Help> named = new ArrayList<>();
    for (String code : contact.talk().resources()) {
      List<Help> bodies = all.stream().filter(help -> help.code().equals(code)).toList();
      if (bodies.isEmpty()) {
        named.add(new Help(code, wording.resource(code, language), null));
      }
      named.addAll(bodies);
    }
    return named;
  }

  private @Nullable String shownPoint(CaseFile file, ContactView contact) {
    return contact.contactPoint() == null
        ? null
        : points.displayValue(file.account(), contact.contactPoint());
  }

  private static List<String> answers(ConversationNotes notes) {
    return notes.answers() == null
        ? List.of()
        : notes.answers().stream().map(Answer::text).toList();
  }
}
