package dev.amends.contact.contactfile;

import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.ContactWording;
import dev.amends.contact.contactlog.ConversationNotes;
import dev.amends.contact.letter.Letter;
import dev.amends.contact.letter.LetterWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the borrower's copy of a contact record. */
@ApplicationScoped
class CopyWriter {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LetterWriter letters;
  private final ContactWording wording;
  private final ContactPoints points;
  private final BorrowerZones zones;

  CopyWriter(
      LetterWriter letters, ContactWording wording, ContactPoints points, BorrowerZones zones) {
    this.letters = letters;
    this.wording = wording;
    this.points = points;
    this.zones = zones;
  }

  /** Writes a copy. The same contact in the same language gives the same copy. */
  Letter write(CaseFile file, ContactView contact, String language) {
    ZoneId zone = zones.candidates(file).getFirst();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("contact", contact);
    words.put("point", shownPoint(file, contact));
    words.put("began", format(contact.contactedAt(), zone));
    words.put("ended", contact.endedAt() == null ? null : format(contact.endedAt(), zone));
    words.put("logged", format(contact.loggedAt(), zone));
    words.put("zone", zone.getId());
    words.put("outcome", wording.disposition(contact, language));
    words.put("reason", wording.reason(contact, language));
    words.put("answers", answers(contact.talk()));
    words.put("change", wording.change(contact, language));
    words.put("plan", contact.talk().plan());
    words.put("explained", wording.explanations(contact, language));
    words.put("resources", wording.resources(contact, language));
    return letters.write("copies/CONTACT", language, file, words);
  }

  private @Nullable String shownPoint(CaseFile file, ContactView contact) {
    return contact.contactPoint() == null
        ? null
        : points.displayValue(file.account(), contact.contactPoint());
  }

  private static List<String> answers(ConversationNotes notes) {
    return notes.answers() == null
        ? List.of()
        : notes.answers().stream().map(ConversationNotes.Answer::text).toList();
  }

  private static String format(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }
}
