package dev.amends.contact.letter;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.BorrowerLanguage;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes notices with the current figures, in the borrower's language: Chinese or English. */
@ApplicationScoped
class NoticeWriter {
  private final LetterWriter letters;
  private final BorrowerFiles borrowers;
  private final BorrowerLanguage languages;
  private final BorrowerZones zones;

  NoticeWriter(
      LetterWriter letters,
      BorrowerFiles borrowers,
      BorrowerLanguage languages,
      BorrowerZones zones) {
    this.letters = letters;
    this.borrowers = borrowers;
    this.languages = languages;
    this.zones = zones;
  }

  /**
   * Writes a notice.
   *
   * @param id of the notice; the borrower can quote it as a reference
   * @param waitUntil end of the waiting time that the notice starts, if any
   */
  Letter write(
      UUID id, CaseFile file, NoticeKind kind, @Nullable Instant waitUntil, Instant issuedAt) {
    ZoneId zone = zones.candidates(file).getFirst();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("id", id);
    words.put("issuedOn", LocalDate.ofInstant(issuedAt, zone));
    words.put("overdue", file.overdue().orElse(null));
    words.put("parts", parts(file));
    words.put("daysPastDue", file.daysPastDue());
    words.put("delinquentSince", file.delinquentSince().orElse(null));
    words.put("outstanding", file.outstanding().orElse(null));
    words.put("businessDate", file.businessDate().orElse(null));
    words.put("waitUntil", waitUntil == null ? null : LocalDate.ofInstant(waitUntil, zone));
    return letters.write("notices/" + kind, languages.find(file), file, words);
  }

  /** The parts are stated only if they still add up to the current overdue amount. */
  private Map<String, @Nullable Money> parts(CaseFile file) {
    Optional<Overdue> current =
        borrowers
            .find(file.account())
            .flatMap(BorrowerFile::overdue)
            .filter(overdue -> Optional.of(overdue.total()).equals(file.overdue()));
    Map<String, @Nullable Money> parts = new HashMap<>();
    parts.put("principal", current.map(Overdue::principal).orElse(null));
    parts.put("interest", current.map(Overdue::interest).orElse(null));
    parts.put("fee", current.map(Overdue::fee).orElse(null));
    parts.put("penalty", current.map(Overdue::penalty).orElse(null));
    return parts;
  }
}
