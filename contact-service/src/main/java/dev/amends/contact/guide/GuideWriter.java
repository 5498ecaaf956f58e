package dev.amends.contact.guide;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.consequence.ConsequenceDecision;
import dev.amends.contact.consequence.LawfulConsequences;
import dev.amends.contact.consequence.Legality;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.guide.CallGuide.Coded;
import dev.amends.contact.guide.CallGuide.Point;
import dev.amends.contact.permission.RulePacks;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.Preferences;
import dev.amends.contact.verification.Verifications;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a guide together from what is known of the case, the borrower and the talks before. */
@ApplicationScoped
class GuideWriter {
  /** Beside the reasons of the catalogue: true and lawful, and yet not now. */
  private static final String REST = "REST";

  private final BorrowerFiles borrowers;
  private final Preferences preferences;
  private final Callbacks callbacks;
  private final Contacts contactLog;
  private final Verifications verifications;
  private final ConsequenceCatalogue catalogue;
  private final LawfulConsequences lawful;
  private final RulePacks packs;
  private final GuideWarnings warnings;
  private final BorrowerTime time;

  GuideWriter(
      BorrowerFiles borrowers,
      Preferences preferences,
      Callbacks callbacks,
      Contacts contactLog,
      Verifications verifications,
      ConsequenceCatalogue catalogue,
      LawfulConsequences lawful,
      RulePacks packs,
      GuideWarnings warnings,
      BorrowerTime time) {
    this.borrowers = borrowers;
    this.preferences = preferences;
    this.callbacks = callbacks;
    this.contactLog = contactLog;
    this.verifications = verifications;
    this.catalogue = catalogue;
    this.lawful = lawful;
    this.packs = packs;
    this.warnings = warnings;
    this.time = time;
  }

  /** What the parts of a guide are written from. */
  private record Known(
      CaseFile file,
      Optional<BorrowerFile> borrower,
      List<ContactView> contacts,
      GuidePolicy.Facts facts,
      List<ConsequenceDecision> consequences,
      String rulePack,
      GuideText text,
      Instant now) {

    GuidePurpose purpose() {
      return GuidePolicy.purpose(facts);
    }

    /** The codes of the consequences that may be told, in the order of the catalogue. */
    List<String> offered() {
      return consequences.stream()
          .filter(ConsequenceDecision.Offered.class::isInstance)
          .map(verdict -> verdict.consequence().code())
          .toList();
    }
  }

  CallGuide write(CaseFile file, GuideText text, String agent, Instant now) {
    Known known = known(file, text, now);
    boolean identified = verifications.isVerified(file.caseId(), agent, now);
    GuidePurpose purpose = known.purpose();
    Tone tone = GuidePolicy.tone(known.facts());
    return new CallGuide(
        file.caseId(),
        file.caseId(),
        text.language(),
        text.version(),
        known.rulePack(),
        coded(purpose, text.purposes().get(purpose)),
        coded(purpose.objective(), text.objectives().get(purpose.objective())),
        coded(tone, text.tones().get(tone)),
        GuidePolicy.asksAtOnce(known.facts()),
        identified,
        warnings.of(file, known.borrower(), known.facts(), text, now),
        preferences.findByIdOptional(file.caseId()).map(GuideWriter::wishes).orElse(null),
        history(known.contacts()),
        arguments(known, tone, identified && !purpose.rests()),
        opening(known, agent),
        points(known, text.identityCheck(), agent),
        new CallGuide.QuestionSet(text.questionSet(), text.version()),
        points(known, text.openQuestions(), agent),
        points(known, text.tasks(), agent),
        identified ? debt(known) : CallGuide.Debt.locked(text.locked()),
        identified ? consequences(known) : locked(text),
        identified && !purpose.rests() ? points(known, text.benefits(), agent) : List.of(),
        identified ? solutions(known) : List.of(),
        objections(known),
        points(known, text.deEscalation(), agent),
        resources(known),
        points(known, text.neverSay(), agent));
  }

  private Known known(CaseFile file, GuideText text, Instant now) {
    Optional<BorrowerFile> borrower = borrowers.of(file.account());
    List<ContactView> contacts = contactLog.recent(file.caseId());
    boolean distressed = contactLog.isInDistress(file.caseId());
    GuidePolicy.Facts facts = facts(file, distressed, now);
    String rulePack = packs.idFor(file);
    List<ConsequenceDecision> consequences = lawful.judge(file, distressed);
    return new Known(file, borrower, contacts, facts, consequences, rulePack, text, now);
  }

  private GuidePolicy.Facts facts(CaseFile file, boolean distressed, Instant now) {
    return new GuidePolicy.Facts(
        file.isOpen(),
        file.isHeld(),
        file.noContactBefore().filter(now::isBefore).isPresent(),
        callbacks.open(List.of(file.caseId())).of(file.caseId()).stream()
            .map(Callback::reason)
            .collect(Collectors.toSet()),
        file.hasActivePlan() ? file.planCallDates().size() : null,
        file.customerClass(),
        file.stage(),
        file.daysPastDue(),
        file.rightPartyAt().isPresent(),
        distressed,
        file.overdue().orElse(null),
        file.sustainable().orElse(null));
  }

  private static Coded coded(Enum<?> code, @Nullable String text) {
    return new Coded(code.name(), String.valueOf(text));
  }

  private static CallGuide.Wishes wishes(Preference preference) {
    return new CallGuide.Wishes(
        preference.channel().orElse(null),
        preference.contactPointId().orElse(null),
        preference.language().orElse(null),
        preference.times(),
        preference.statedAt());
  }

  private static ArgumentPolicy.EarlierContact earlier(ContactView contact) {
    return new ArgumentPolicy.EarlierContact(
        contact.contactedAt(), contact.talk().consequences(), contact.talk().benefits());
  }

  private static CallGuide.History history(List<ContactView> contacts) {
    Optional<ContactView> last = contacts.stream().findFirst();
    return new CallGuide.History(
        contacts.size(),
        (int) contacts.stream().filter(ContactView::rightParty).count(),
        last.map(ContactView::contactedAt).orElse(null),
        last.map(ContactView::disposition).orElse(null));
  }

  private static CallGuide.Arguments arguments(Known known, Tone tone, boolean proposing) {
    List<ArgumentPolicy.Used> used =
        ArgumentPolicy.used(known.contacts().stream().map(GuideWriter::earlier).toList());
    List<String> benefits =
        lines(known, known.text().benefits()).stream().map(GuideText.Line::id).toList();
    return new CallGuide.Arguments(
        used.stream()
            .map(
                one ->
                    new CallGuide.Heard(
                        one.argument().kind(), one.argument().code(), one.times(), one.lastAt()))
            .toList(),
        proposing ? ArgumentPolicy.next(tone, benefits, known.offered(), used).orElse(null) : null);
  }

  private static List<CallGuide.Spoken> opening(Known known, String agent) {
    return lines(known, known.text().opening()).stream()
        .map(
            line ->
                new CallGuide.Spoken(line.id(), said(line.text(), known, agent), line.identified()))
        .toList();
  }

  private static List<Point> points(Known known, List<GuideText.Line> of, String agent) {
    return lines(known, of).stream()
        .map(line -> new Point(line.id(), said(line.text(), known, agent)))
        .toList();
  }

  private static List<GuideText.Line> lines(Known known, List<GuideText.Line> of) {
    List<String> mayBeTold = known.offered();
    String rulePack = known.text().packOrStrict(known.rulePack());
    return of.stream()
        .filter(line -> line.isFor(known.purpose(), rulePack))
        .filter(line -> line.onlyWith() == null || mayBeTold.contains(line.onlyWith()))
        .toList();
  }

  private static String said(String text, Known known, String agent) {
    return text.replace("{agent}", agent)
        .replace("{borrower}", known.borrower().flatMap(BorrowerFile::name).orElse("…"))
        .replace("{lender}", known.file().account().lenderId());
  }

  private CallGuide.Debt debt(Known known) {
    CaseFile file = known.file();
    Optional<Overdue> parts = lawful.presentParts(file);
    LocalDate payBy = GuidePolicy.asksAtOnce(known.facts()) ? time.payBy(file, known.now()) : null;
    return new CallGuide.Debt(
        false,
        null,
        file.daysPastDue(),
        file.delinquentSince().orElse(null),
        file.businessDate().orElse(null),
        file.overdue().orElse(null),
        parts.map(Overdue::principal).orElse(null),
        parts.map(Overdue::interest).orElse(null),
        parts.map(Overdue::fee).orElse(null),
        parts.map(Overdue::penalty).orElse(null),
        file.outstanding().orElse(null),
        payBy,
        file.sustainable().orElse(null));
  }

  private static CallGuide.Consequences locked(GuideText text) {
    return new CallGuide.Consequences(true, text.locked(), List.of(), List.of());
  }

  /** What is prohibited is not even shown as withheld: it has no place in a talk. */
  private CallGuide.Consequences consequences(Known known) {
    String language = known.text().language();
    List<CallGuide.Consequence> offered = new ArrayList<>();
    List<CallGuide.Reason> withheld = new ArrayList<>();
    for (ConsequenceDecision verdict : known.consequences()) {
      switch (verdict) {
        case ConsequenceDecision.Offered one -> {
          if (known.purpose().rests()) {
            withheld.add(
                new CallGuide.Reason(
                    one.consequence().code(), REST, known.text().nothingAnnounced()));
          } else {
            offered.add(told(one, language));
          }
        }
        case ConsequenceDecision.Withheld one -> {
          if (one.consequence().legality() == Legality.LAWFUL) {
            withheld.add(
                new CallGuide.Reason(
                    one.consequence().code(),
                    one.reason().name(),
                    catalogue.words(one.reason(), language)));
          }
        }
      }
    }
    return new CallGuide.Consequences(false, null, offered, withheld);
  }

  private static CallGuide.Consequence told(ConsequenceDecision.Offered offered, String language) {
    return new CallGuide.Consequence(
        offered.consequence().code(),
        offered.consequence().text(language, offered.amount()),
        offered.amount(),
        offered.terms().citation(),
        offered.terms().evidence().name());
  }

  private static List<CallGuide.Offered> solutions(Known known) {
    return GuidePolicy.offers(known.facts()).stream()
        .map(
            offer -> {
              Money monthMax = offer.monthMax().orElse(null);
              boolean assessFirst = offer.solution().isCapped() && monthMax == null;
              return new CallGuide.Offered(
                  offer.solution().name(),
                  String.valueOf(known.text().solutions().get(offer.solution())),
                  monthMax,
                  assessFirst ? known.text().assessFirst() : null);
            })
        .toList();
  }

  private static List<CallGuide.Reply> objections(Known known) {
    return known.text().objections().stream()
        .map(
            one ->
                new CallGuide.Reply(
                    one.id(),
                    one.expectedFor().contains(known.purpose()),
                    one.says(),
                    one.replies(),
                    one.disposition()))
        .sorted(Comparator.comparing(reply -> !reply.expected()))
        .toList();
  }

  /** Those of the borrower's region; those of no region where it has none. */
  private static List<CallGuide.Help> resources(Known known) {
    String country = known.file().region().orElse("").split("-", 2)[0];
    List<GuideText.Help> own =
        known.text().resources().stream().filter(help -> help.regions().contains(country)).toList();
    return (own.isEmpty()
            ? known.text().resources().stream().filter(help -> help.regions().isEmpty()).toList()
            : own)
        .stream()
            .map(help -> new CallGuide.Help(help.code(), help.name(), help.contact()))
            .toList();
  }
}
