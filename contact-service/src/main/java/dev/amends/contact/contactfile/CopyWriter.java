package dev.amends.contact.contactfile;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactWords;
import dev.amends.contact.letter.Letter;
import dev.amends.contact.letter.LetterWriter;
import dev.amends.contact.letter.Letterheads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a borrower is given of a talk with him. */
@ApplicationScoped
class CopyWriter {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LetterWriter letters;
  private final Letterheads senders;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final BorrowerZones zones;

  CopyWriter(
      LetterWriter letters,
      Letterheads senders,
      BorrowerFiles borrowers,
      ContactPoints points,
      BorrowerZones zones) {
    this.letters = letters;
    this.senders = senders;
    this.borrowers = borrowers;
    this.points = points;
    this.zones = zones;
  }

  /** Writes the copy of a contact; the same contact in the same language gives the same copy. */
  Letter write(CaseFile file, ContactWords contact, String language) {
    ZoneId zone = zones.of(file).getFirst();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("sender", senders.of(file.account().lenderId()));
    words.put("accountId", file.account().accountId());
    words.put("name", borrowers.of(file.account()).flatMap(BorrowerFile::name).orElse(null));
    words.put("contact", contact);
    words.put(
        "point",
        contact.contactPoint() == null
            ? null
            : points.asShownToTheBorrower(file.account(), contact.contactPoint()));
    words.put("began", at(contact.contactedAt(), zone));
    words.put("ended", contact.endedAt() == null ? null : at(contact.endedAt(), zone));
    words.put("logged", at(contact.loggedAt(), zone));
    words.put("zone", zone.getId());
    return letters.write("copies/CONTACT", language, words);
  }

  private static String at(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone));
  }
}
