package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.verification.Verifications;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Validates the contact that an agent logs and creates its log entry. */
@ApplicationScoped
class ContactFactory {
  private final Dispositions dispositions;
  private final ContactTimeValidator times;
  private final ConversationValidator conversations;
  private final PromiseValidator promises;
  private final Verifications verifications;
  private final PermitPurposes permits;
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
      PersonFacts facts,
      UsedContactPointCommands points,
      Contacts contacts) {
    this.dispositions = dispositions;
    this.times = times;
    this.conversations = conversations;
    this.promises = promises;
    this.verifications = verifications;
    this.permits = permits;
    this.facts = facts;
    this.points = points;
    this.contacts = contacts;
  }

  /**
   * Creates a contact.
   *
   * @param agent the agent who logs it; a verification by another agent does not count
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule that it breaks
   */
  Contact create(CaseFile file, ContactRequest request, String agent, Instant now) {
    Disposition disposition = dispositions.getNamed(request.disposition());
    times.validate(file, request, disposition, now);
    conversations.validate(file, request);
    Channel channel = request.channelOrCall();
    Direction direction = request.directionOrDefault(disposition);
    boolean verified = verifications.isVerified(file.caseId(), agent, channel, direction, now);
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
    return contact;
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
