package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactRequest.AlsoAbout;
import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.contact.permission.PermitUseCommands;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.verification.Verifications;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Validates the contact that an agent logs and creates its log entries. */
@ApplicationScoped
class ContactFactory {
  private final Dispositions dispositions;
  private final ContactTimeValidator times;
  private final ConversationValidator conversations;
  private final PromiseValidator promises;
  private final Verifications verifications;
  private final PermitPurposes permits;
  private final PermitUseCommands permitUse;
  private final PersonFacts facts;
  private final UsedContactPointCommands points;
  private final Contacts contacts;

  ContactFactory(
      Dispositions dispositions,
      ContactTimeValidator times,
      ConversationValidator conversations,
      PromiseValidator promises,
      Verifications verifications,
      PermitPurposes permits,
      PermitUseCommands permitUse,
      PersonFacts facts,
      UsedContactPointCommands points,
      Contacts contacts) {
    this.dispositions = dispositions;
    this.times = times;
    this.conversations = conversations;
    this.promises = promises;
    this.verifications = verifications;
    this.permits = permits;
    this.permitUse = permitUse;
    this.facts = facts;
    this.points = points;
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
    conversations.validate(file, request);
    PromiseToPay promise = promises.validate(file, request, disposition, now);
    requireComplete(facts(file, request, disposition, verified, now));
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
    contact.firstContact = contact.rightParty && !contacts.wasReached(file.caseId());
    return new LogEntry(file, request, contact, disposition);
  }

  private static void requireComplete(WrapUpPolicy.Facts facts) {
    WrapUpPolicy.rejection(facts)
        .ifPresent(
            rejection -> {
              throw Problems.rejected(
                  rejection.slug(),
                  rejection.field(),
                  rejection.rule(),
                  citation(rejection.source()));
            });
  }

  private WrapUpPolicy.Facts facts(
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      boolean verified,
      Instant now) {
    return new WrapUpPolicy.Facts(
        disposition,
        request.directionOrDefault(disposition),
        request.channelOrCall(),
        request.permitId() != null,
        thirdPartyRule(file, request.permitId(), now),
        verified,
        request.promise() != null,
        request.noPromiseReason(),
        request.reasonCode(),
        request.contactPoint() != null || points.find(file, null, request.permitId()).isPresent(),
        facts.representative(file).isPresent(),
        request.conversationNotes().plan() != null,
        request.conversationNotes().tasks());
  }

  private @Nullable ContactRule thirdPartyRule(
      CaseFile file, @Nullable UUID permitId, Instant now) {
    return Optional.ofNullable(permitId)
        .flatMap(id -> permits.find(file, id, now))
        .map(PermitPurposes.PermitPurpose::thirdParty)
        .orElse(null);
  }

  private static Map<String, String> citation(@Nullable ContactRule rule) {
    return rule == null ? Map.of() : Map.of("ruleId", rule.id(), "citation", rule.citation());
  }
}
