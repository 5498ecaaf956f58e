package dev.amends.contact.letter;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.NoticePage.Addressee;
import dev.amends.contact.letter.NoticePage.Figures;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands.Recipient;
import dev.amends.contact.preference.BorrowerLanguage;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.letters.Letter;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes notices with the current figures, in the borrower's language: Chinese or English. */
@ApplicationScoped
class NoticeWriter {
  private final LetterWriter letters;
  private final LetterWordings wordings;
  private final Senders senders;
  private final BorrowerFiles borrowers;
  private final DaysPastDueReader daysPastDue;
  private final BorrowerLanguage languages;

  NoticeWriter(
      LetterWriter letters,
      LetterWordings wordings,
      Senders senders,
      BorrowerFiles borrowers,
      DaysPastDueReader daysPastDue,
      BorrowerLanguage languages) {
    this.letters = letters;
    this.wordings = wordings;
    this.senders = senders;
    this.borrowers = borrowers;
    this.daysPastDue = daysPastDue;
    this.languages = languages;
  }

  /** The sender of a notice in a case; empty if the lender has no display name. */
  Optional<Sender> sender(CaseFile file) {
    return senders.find(file.account().lenderId(), languages.find(file));
  }

  /**
   * Writes a notice.
   *
   * @param reference short number that the borrower can quote
   * @param issuedOn on the borrower's calendar
   * @param waitUntil end of the waiting time that the notice starts, if any
   * @param aftercare what a closing letter or reminder states
   */
  Letter write(
      String reference,
      CaseFile file,
      NoticeKind kind,
      Recipient recipient,
      LocalDate issuedOn,
      @Nullable LocalDate waitUntil,
      @Nullable AftercareFacts aftercare) {
    String language = languages.find(file);
    Sender sender = sender(file).orElseThrow();
    LetterWording wording = wordings.of(file.account().lenderId(), language);
    Optional<BorrowerFile> borrower = borrowers.find(file.account());
    NoticePage page =
        new NoticePage(
            reference,
            file.account().accountId(),
            issuedOn,
            waitUntil,
            new Addressee(
                borrower.flatMap(BorrowerFile::name).orElse(null),
                recipient.representative().map(Representative::name).orElse(null),
                recipient.address().value()),
            figures(file, borrower),
            aftercare);
    return letters.write(
        "notices/NOTICE",
        language,
        sender,
        wording,
        page.words(
            kind, LocalFormats.locale(language, file.region().orElse(null)), wording, sender));
  }

  private Figures figures(CaseFile file, Optional<BorrowerFile> borrower) {
    return new Figures(
        file.figures().overdue().orElse(null),
        borrower.flatMap(known -> known.currentParts(file)).orElse(null),
        daysPastDue.daysPastDue(file),
        file.figures().delinquentSince().orElse(null),
        file.figures().outstanding().orElse(null),
        daysPastDue.businessDay(file).orElse(null));
  }
}
