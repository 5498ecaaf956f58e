package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.PermitPolicy.Attempted;
import dev.amends.contact.permission.PermitPolicy.Consented;
import dev.amends.contact.permission.PermitPolicy.Request;
import dev.amends.contact.permission.PermitPolicy.Standing;
import dev.amends.contact.permission.PermitPolicy.Target;
import dev.amends.contact.permission.PermitPolicy.Verdict;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower as the rules see him: where he lives, what was tried, what was said. */
final class Person {
  static final UUID HIS_PHONE = UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11");
  static final Target PHONE = new Target(HIS_PHONE, "phone", Party.BORROWER, null);

  final List<Attempted> attempts = new ArrayList<>();
  final List<HoldKind> holds = new ArrayList<>();
  final List<Terms> restrictions = new ArrayList<>();
  final List<Consented> consents = new ArrayList<>();
  final List<ZoneId> zones;
  boolean open = true;
  boolean represented;
  boolean reachable = true;
  @Nullable Instant noContactBefore;
  List<RequiredItem> missing = List.of();
  List<RequiredItem> stale = List.of();
  Channel channel = Channel.CALL;
  Purpose purpose = Purpose.COLLECTION;
  Target target = PHONE;

  private Person(List<ZoneId> zones) {
    this.zones = zones;
  }

  /** Somebody who lives in one of these zones, parted by spaces. */
  static Person in(String zones) {
    return new Person(Arrays.stream(zones.split(" ", -1)).map(ZoneId::of).toList());
  }

  /** A pack of the service. */
  static RulePack pack(String id) {
    try (InputStream yaml =
        Objects.requireNonNull(
            Person.class.getResourceAsStream("/rule-packs/" + id + ".yaml"), id)) {
      return RulePacks.read(yaml);
    } catch (IOException e) {
      throw new IllegalStateException(id, e);
    }
  }

  Person by(Channel asked) {
    channel = asked;
    return this;
  }

  /** Calls on his phone that nobody answered, on his wall clock. */
  Person called(int times, String local) {
    for (int call = 0; call < times; call++) {
      attempts.add(attempt(local, PHONE, true, false, null));
    }
    return this;
  }

  /** A call that counts as nothing, such as one that did not connect. */
  Person calledInVain(int times, String local) {
    for (int call = 0; call < times; call++) {
      attempts.add(attempt(local, PHONE, false, false, null));
    }
    return this;
  }

  /** A conversation on an inbound call. */
  Person calledUs(String local) {
    attempts.add(attempt(local, Target.none(), false, true, null));
    return this;
  }

  Person spoke(String local) {
    attempts.add(attempt(local, PHONE, true, true, null));
    return this;
  }

  Person agreed(ConsentScope scope, String from, String until) {
    consents.add(
        new Consented(UUID.randomUUID(), scope, Channel.CALL, at(from), at(until), at(from)));
    return this;
  }

  Attempted attempt(
      String local, Target on, boolean counts, boolean talk, @Nullable Instant consentGivenAt) {
    return new Attempted(
        at(local), Channel.CALL, on.hash(), on.party(), true, counts, talk, null, consentGivenAt);
  }

  Instant at(String local) {
    return LocalDateTime.parse(local).atZone(zones.getFirst()).toInstant();
  }

  Verdict judged(@Nullable RulePack pack, String local) {
    return judged(pack, at(local));
  }

  Verdict judged(@Nullable RulePack pack, Instant now) {
    return PermitPolicy.judge(
        pack,
        new Request(channel, purpose, target),
        new Standing(
            open,
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

  /** The rule that refuses; nothing where it is granted. */
  @Nullable String refusal(@Nullable RulePack pack, String local) {
    return rule(judged(pack, local));
  }

  static @Nullable String rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted ignored -> null;
      case Verdict.Denied denied -> denied.ruleId();
    };
  }

  static @Nullable Instant next(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted ignored -> null;
      case Verdict.Denied denied -> denied.nextPermittedAt();
    };
  }
}
