package dev.amends.contact.guide;

import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.LawfulConsequences;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.guide.CallGuide.CodedText;
import dev.amends.contact.permission.RulePacks;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.Preferences;
import dev.amends.contact.verification.Verifications;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assembles a call guide from the case, the borrower and the earlier contacts. */
@ApplicationScoped
class GuideWriter {
  private final BorrowerFiles borrowers;
  private final Preferences preferences;
  private final GuideFacts facts;
  private final Contacts contactLog;
  private final Verifications verifications;
  private final LawfulConsequences lawful;
  private final RulePacks packs;
  private final GuideWarnings warnings;
  private final DebtSections debtSections;
  private final AgreementSection agreements;
  private final GuideQuestions questions;
  private final HelpDirectory directory;
  private final Senders senders;

  GuideWriter(
      BorrowerFiles borrowers,
      Preferences preferences,
      GuideFacts facts,
      Contacts contactLog,
      Verifications verifications,
      LawfulConsequences lawful,
      RulePacks packs,
      GuideWarnings warnings,
      DebtSections debtSections,
      AgreementSection agreements,
      GuideQuestions questions,
      HelpDirectory directory,
      Senders senders) {
    this.borrowers = borrowers;
    this.preferences = preferences;
    this.facts = facts;
    this.contactLog = contactLog;
    this.verifications = verifications;
    this.lawful = lawful;
    this.packs = packs;
    this.warnings = warnings;
    this.debtSections = debtSections;
    this.agreements = agreements;
    this.questions = questions;
    this.directory = directory;
    this.senders = senders;
  }

  CallGuide write(CaseFile file, GuideText text, String agent, Instant now) {
    GuideContext context = context(file, text, agent, now);
    boolean identified = verifications.isVerified(file.caseId(), agent, now);
    GuidePurpose purpose = context.purpose();
    boolean persuading = identified && !purpose.asksForNothing();
    Tone tone = GuidePolicy.tone(context.facts());
    return new CallGuide(
        file.caseId(),
        file.caseId(),
        text.language(),
        text.version(),
        context.rulePack(),
        codedText(purpose, text.purposes().get(purpose)),
        codedText(purpose.objective(), text.objectives().get(purpose.objective())),
        codedText(tone, text.tones().get(tone)),
        GuidePolicy.asksAtOnce(context.facts()),
        identified,
        warnings.collect(file, context.facts(), text, now),
        preferences.findByPerson(file.account()).map(GuideWriter::wishes).orElse(null),
        history(context.contacts()),
        arguments(context, tone, persuading),
        opening(context),
        context.points(text.identityCheck()),
        questions.set(text),
        context.points(questions.lines(text)),
        context.points(text.tasks()),
        identified ? debtSections.debt(context) : CallGuide.Debt.locked(text.locked()),
        identified
            ? debtSections.consequences(context)
            : CallGuide.Consequences.locked(text.locked()),
        persuading ? context.points(text.benefits()) : List.of(),
        identified ? debtSections.solutions(context) : List.of(),
        identified ? agreements.write(file, text) : List.of(),
        objections(context),
        context.points(text.deEscalation()),
        directory.find(file, text.language()),
        context.points(text.neverSay()));
  }

  private GuideContext context(CaseFile file, GuideText text, String agent, Instant now) {
    List<ContactView> contacts = contactLog.findRecent(file.caseId());
    boolean distressed = contactLog.isInDistress(file.caseId());
    return new GuideContext(
        file,
        borrowers.find(file.account()),
        contacts,
        facts.gather(file, contacts, distressed, now),
        lawful.judge(file, distressed),
        packs.idFor(file),
        text,
        senders
            .find(file.account().lenderId(), text.language())
            .map(Sender::name)
            .orElse(text.unnamedLender()),
        agent,
        now);
  }

  private static CodedText codedText(Enum<?> code, @Nullable String text) {
    return new CodedText(code.name(), String.valueOf(text));
  }

  private static CallGuide.Wishes wishes(Preference preference) {
    return new CallGuide.Wishes(
        preference.channel().orElse(null),
        preference.contactPointId().orElse(null),
        preference.language().orElse(null),
        preference.times(),
        preference.statedAt());
  }

  private static CallGuide.History history(List<ContactView> contacts) {
    Optional<ContactView> last = contacts.stream().findFirst();
    return new CallGuide.History(
        contacts.size(),
        (int) contacts.stream().filter(ContactView::rightParty).count(),
        last.map(ContactView::contactedAt).orElse(null),
        last.map(ContactView::disposition).orElse(null));
  }

  private static ArgumentPolicy.EarlierContact earlierContact(ContactView contact) {
    return new ArgumentPolicy.EarlierContact(
        contact.contactedAt(), contact.talk().consequences(), contact.talk().benefits());
  }

  private static CallGuide.Arguments arguments(
      GuideContext context, Tone tone, boolean persuading) {
    List<ArgumentPolicy.UsedArgument> used =
        ArgumentPolicy.used(context.contacts().stream().map(GuideWriter::earlierContact).toList());
    List<String> benefits =
        context.select(context.text().benefits()).stream().map(GuideLine::id).toList();
    return new CallGuide.Arguments(
        used.stream()
            .map(
                argument ->
                    new CallGuide.UsedArgument(
                        argument.argument().kind(),
                        argument.argument().code(),
                        argument.times(),
                        argument.lastAt()))
            .toList(),
        persuading
            ? ArgumentPolicy.next(tone, benefits, context.offeredConsequences(), used).orElse(null)
            : null);
  }

  private static List<CallGuide.SpokenLine> opening(GuideContext context) {
    return context.select(context.text().opening()).stream()
        .map(
            line ->
                new CallGuide.SpokenLine(line.id(), context.fill(line.text()), line.identified()))
        .toList();
  }

  /** The expected objections come first. */
  private static List<CallGuide.Reply> objections(GuideContext context) {
    return context.text().objections().stream()
        .map(
            objection ->
                new CallGuide.Reply(
                    objection.id(),
                    objection.expectedFor().contains(context.purpose().lines()),
                    objection.says(),
                    objection.replies(),
                    objection.disposition()))
        .sorted(Comparator.comparing(reply -> !reply.expected()))
        .toList();
  }
}
