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

/** Writes notices in the borrower's language, Chinese or else English, with his true figures. */
@ApplicationScoped
class NoticeWriter {
  private final LetterWriter letters;
  private final Letterheads senders;
  private final BorrowerFiles borrowers;
  private final BorrowerLanguage language;
  private final BorrowerZones zones;

  NoticeWriter(
      LetterWriter letters,
      Letterheads senders,
      BorrowerFiles borrowers,
      BorrowerLanguage language,
      BorrowerZones zones) {
    this.letters = letters;
    this.senders = senders;
    this.borrowers = borrowers;
    this.language = language;
    this.zones = zones;
  }

  /**
   * Writes a notice.
   *
   * @param id of the notice, by which the borrower can refer to it
   * @param waitUntil end of the waiting time it starts, where it starts one
   */
  Letter write(
      UUID id, CaseFile file, NoticeKind kind, @Nullable Instant waitUntil, Instant issuedAt) {
    Optional<BorrowerFile> borrower = borrowers.of(file.account());
    ZoneId zone = zones.of(file).getFirst();
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("id", id);
    words.put("issuedOn", LocalDate.ofInstant(issuedAt, zone));
    words.put("sender", senders.of(file.account().lenderId()));
    words.put("name", borrower.flatMap(BorrowerFile::name).orElse(null));
    words.put("accountId", file.account().accountId());
    words.put("overdue", file.overdue().orElse(null));
    words.put("parts", parts(file, borrower.flatMap(BorrowerFile::overdue)));
    words.put("daysPastDue", file.daysPastDue());
    words.put("delinquentSince", file.delinquentSince().orElse(null));
    words.put("outstanding", file.outstanding().orElse(null));
    words.put("businessDate", file.businessDate().orElse(null));
    words.put("waitUntil", waitUntil == null ? null : LocalDate.ofInstant(waitUntil, zone));
    return letters.write("notices/" + kind, language.of(file), words);
  }

  /** The parts as last told, where they are still those of what is overdue now. */
  private static Map<String, @Nullable Money> parts(CaseFile file, Optional<Overdue> told) {
    Optional<Overdue> present =
        told.filter(overdue -> Optional.of(overdue.total()).equals(file.overdue()));
    Map<String, @Nullable Money> parts = new HashMap<>();
    parts.put("principal", present.map(Overdue::principal).orElse(null));
    parts.put("interest", present.map(Overdue::interest).orElse(null));
    parts.put("fee", present.map(Overdue::fee).orElse(null));
    parts.put("penalty", present.map(Overdue::penalty).orElse(null));
    return parts;
  }
}
