package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactRequest.AlsoAbout;
import dev.amends.contact.permission.PermitUseCommands;
import dev.amends.contact.verification.Verifications;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.rules.reason.ReasonCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Validates the contact that an agent logs and creates its log entries. */
@ApplicationScoped
class ContactFactory {
  private final Dispositions dispositions;
  private final ContactTimeValidator times;
  private final ConversationValidator conversations;
  private final ReasonCodes reasons;
  private final PromiseValidator promises;
  private final WrapUpValidator wrapUp;
  private final Verifications verifications;
  private final PermitUseCommands permitUse;
  private final Contacts contacts;

  ContactFactory(
      Dispositions dispositions,
      ContactTimeValidator times,
      ConversationValidator conversations,
      ReasonCodes reasons,
      PromiseValidator promises,
      WrapUpValidator wrapUp,
      Verifications verifications,
      PermitUseCommands permitUse,
      Contacts contacts) {
    this.dispositions = dispositions;
    this.times = times;
    this.conversations = conversations;
    this.reasons = reasons;
    this.promises = promises;
    this.wrapUp = wrapUp;
    this.verifications = verifications;
    this.permitUse = permitUse;
    this.contacts = contacts;
  }

  /**
   * Creates the log entries of a contact, one for each case that it was about.
   *
   * @param cases the case of the request, then those that the contact was also about
   * @param agent the agent who logs it; a verification by another agent does not count
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule that it breaks
   */
  List<LogEntry> create(List<CaseFile> cases, ContactRequest request, String agent, Instant now) {
    boolean verified = isVerified(cases, request, agent, now);
    LogEntry first = create(cases.getFirst(), request, verified, agent, now);
    List<LogEntry> entries = new ArrayList<>(List.of(first));
    List<AlsoAbout> others = request.alsoAboutOrNone();
    for (int n = 0; n < others.size(); n++) {
      try {
        entries.add(createOther(first, cases.get(n + 1), others.get(n), verified, agent, now));
      } catch (Problem rejection) {
        throw rejection.within("alsoAbout." + n, AlsoAbout.FIELDS);
      }
    }
    if (entries.size() > 1) {
      entries.forEach(entry -> entry.contact().join(first.contact().id, otherCases(entry, cases)));
    }
    return entries;
  }

  private static List<UUID> otherCases(LogEntry entry, List<CaseFile> cases) {
    return cases.stream()
        .map(CaseFile::caseId)
        .filter(caseId -> !caseId.equals(entry.caseId()))
        .toList();
  }

  /**
   * Whether the agent verified the borrower's identity in this conversation, for any of the cases.
   */
  private boolean isVerified(
      List<CaseFile> cases, ContactRequest request, String agent, Instant now) {
    Disposition disposition = dispositions.getNamed(request.disposition());
    Channel channel = request.channelOrCall();
    Direction direction = request.directionOrDefault(disposition);
    return cases.stream()
        .anyMatch(file -> verifications.isVerified(file.caseId(), agent, channel, direction, now));
  }

  private LogEntry createOther(
      LogEntry first, CaseFile file, AlsoAbout about, boolean verified, String agent, Instant now) {
    ContactRequest said = first.request();
    UUID permitId = said.permitId();
    ContactRequest request =
        said.about(
            about,
            permitId == null
                ? null
                : permitUse.findJointPermit(permitId, file.caseId()).orElse(null),
            first.contact().direction);
    LogEntry other = create(file, request, verified, agent, now);
    if (!other.disposition().describesSameConversation(first.disposition())) {
      throw Problems.rejected(
          "disposition-of-another-conversation",
          "disposition",
          "must say the same as %s about whether the borrower was reached (was %s)"
              .formatted(first.disposition().code(), other.disposition().code()));
    }
    return other;
  }

  private LogEntry create(
      CaseFile file, ContactRequest request, boolean verified, String agent, Instant now) {
    Disposition disposition = dispositions.getNamed(request.disposition());
    times.validate(file, request, disposition, now);
    ConversationNotes notes = conversations.validate(file, request);
    PromiseToPay promise = promises.validate(file, request, disposition, now);
    wrapUp.requireComplete(file, request, disposition, verified, now);
    Contact contact =
        new Contact(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            request,
            disposition,
            // Verification shows nothing about a party that was not reached.
            verified && disposition.rightParty(),
            promise,
            agent,
            now);
    contact.talk = notes;
    contact.firstContact = contact.rightParty && !contacts.wasReached(file.caseId());
    if (reasons.isSuddenEvent(request.reasonCode(), notes.changeCode())) {
      contact.reportHardship(HardshipPolicy.followUp(disposition));
    }
    return new LogEntry(file, request, contact, disposition);
  }
}
