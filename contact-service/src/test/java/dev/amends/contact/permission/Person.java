package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower as the rules see them: zones, attempts, consents and restrictions. */
final class Person {
  static final UUID PHONE_ID = UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11");
  static final ContactTarget PHONE = new ContactTarget(PHONE_ID, "phone", Party.BORROWER, null);
  static final ContactTarget SISTER =
      new ContactTarget(UUID.randomUUID(), "sister", Party.THIRD_PARTY, null);

  final List<AttemptFact> attempts = new ArrayList<>();
  final List<HoldKind> holds = new ArrayList<>();
  final List<RestrictionTerms> restrictions = new ArrayList<>();
  final List<ConsentFact> consents = new ArrayList<>();
  final List<ZoneId> zones;
  boolean open = true;
  boolean awaitingInput;
  boolean represented;
  boolean reachable = true;
  @Nullable Instant noContactBefore;
  List<RequiredItem> missing = List.of();
  List<RequiredItem> stale = List.of();
  Channel channel = Channel.CALL;
  Purpose purpose = Purpose.COLLECTION;
  ContactTarget target = PHONE;

  private Person(List<ZoneId> zones) {
    this.zones = zones;
  }

  /** A borrower who lives in one of these zones, separated by spaces. */
  static Person in(String zones) {
    return new Person(Arrays.stream(zones.split(" ", -1)).map(ZoneId::of).toList());
  }

  /** A pack of the service. */
  static RulePack pack(String id) {
    return RulePacks.read(id);
  }

  Person onChannel(Channel asked) {
    channel = asked;
    return this;
  }

  /** Adds unanswered calls on their phone, by their wall clock. */
  Person called(int times, String local) {
    for (int call = 0; call < times; call++) {
      attempts.add(attempt(local, PHONE, true, false, null));
    }
    return this;
  }

  /** Adds calls that do not count, such as calls that did not connect. */
  Person calledWithoutConversation(int times, String local) {
    for (int call = 0; call < times; call++) {
      attempts.add(attempt(local, PHONE, false, false, null));
    }
    return this;
  }

  /** Adds a conversation on an inbound call. */
  Person calledUs(String local) {
    attempts.add(attempt(local, ContactTarget.none(), false, true, null));
    return this;
  }

  Person spoke(String local) {
    attempts.add(attempt(local, PHONE, true, true, null));
    return this;
  }

  Person agreed(ConsentScope scope, String from, String until) {
    consents.add(
        new ConsentFact(UUID.randomUUID(), scope, Channel.CALL, at(from), at(until), at(from)));
    return this;
  }

  AttemptFact attempt(
      String local,
      ContactTarget on,
      boolean counts,
      boolean talk,
      @Nullable Instant consentGivenAt) {
    return new AttemptFact(
        at(local),
        Channel.CALL,
        on.hash(),
        on.party(),
        true,
        true,
        counts,
        talk,
        null,
        consentGivenAt);
  }

  Instant at(String local) {
    return LocalDateTime.parse(local).atZone(zones.getFirst()).toInstant();
  }

  PermitResult judge(@Nullable RulePack pack, String local) {
    return judge(pack, at(local));
  }

  PermitResult judge(@Nullable RulePack pack, Instant now) {
    return PermitPolicy.decide(
        pack,
        new PlannedContact(channel, purpose, target),
        new BorrowerStatus(
            open,
            awaitingInput,
            holds,
            restrictions,
            new Readiness(missing, stale),
            represented,
            reachable,
            noContactBefore,
            zones,
            consents),
        attempts,
        now);
  }

  /** The rule that denies the contact; null if it is granted. */
  @Nullable String denyingRule(@Nullable RulePack pack, String local) {
    return denyingRule(judge(pack, local));
  }

  static @Nullable String denyingRule(PermitResult result) {
    return switch (result) {
      case PermitResult.Granted ignored -> null;
      case PermitResult.Denied denied -> denied.rule().id();
    };
  }

  static @Nullable Instant nextPermittedAt(PermitResult result) {
    return switch (result) {
      case PermitResult.Granted ignored -> null;
      case PermitResult.Denied denied -> denied.nextPermittedAt();
    };
  }
}
