package dev.amends.contact.borrower;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes names, contact points and representatives from the lender's core. */
@ApplicationScoped
class LenderEventConsumer implements EventConsumer<LenderEvent, BorrowerBatch> {
  private final BatchConsumption consumption;
  private final BorrowerFiles files;
  private final ContactPoints points;
  private final RepresentativePoints representatives;
  private final Event<ContactDetailsChanged> reach;
  private final CaseFiles cases;
  private final Event<PhoneNumbersChanged> changed;
  private final InstantSource clock;

  LenderEventConsumer(
      BatchConsumption consumption,
      BorrowerFiles files,
      ContactPoints points,
      RepresentativePoints representatives,
      Event<ContactDetailsChanged> reach,
      CaseFiles cases,
      Event<PhoneNumbersChanged> changed,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.points = points;
    this.representatives = representatives;
    this.cases = cases;
    this.reach = reach;
    this.changed = changed;
    this.clock = clock;
  }

  @Incoming("lender-accounts")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.LENDER_ACCOUNTS;
  }

  @Override
  public Class<LenderEvent> contract() {
    return LenderEvent.class;
  }

  @Override
  public BorrowerBatch load(EventBatch<LenderEvent> events) {
    return new BorrowerBatch(
        files.of(events.accounts()),
        points.of(events.accounts()),
        represented(events.events()),
        clock.instant());
  }

  @Override
  public EventOutcome apply(BorrowerBatch batch, Received<LenderEvent> received) {
    return apply(received, batch.files(), batch.points(), batch.now());
  }

  @Override
  public void store(BorrowerBatch batch) {
    if (!batch.represented().isEmpty()) {
      reach.fire(new ContactDetailsChanged(batch.represented()));
    }
    tellWhoWaitsForANumber(batch.points(), batch.now());
  }

  private static Set<AccountKey> represented(List<LenderEvent> events) {
    Set<AccountKey> accounts = new HashSet<>();
    for (LenderEvent event : events) {
      if (event instanceof AccountOverdue overdue && overdue.borrower().representative() != null) {
        accounts.add(overdue.account());
      }
    }
    return accounts;
  }

  /** Calls that wait for a number to call are owed anew where one is told of. */
  private void tellWhoWaitsForANumber(Map<AccountKey, List<ContactPoint>> reachable, Instant now) {
    Set<AccountKey> told = new HashSet<>();
    reachable.forEach(
        (account, of) -> {
          if (of.stream().anyMatch(point -> isToldNow(point, now))) {
            told.add(account);
          }
        });
    if (told.isEmpty()) {
      return;
    }
    Set<AccountKey> waiting =
        cases.withoutPhone(told).stream().map(CaseFile::account).collect(Collectors.toSet());
    if (!waiting.isEmpty()) {
      changed.fire(new PhoneNumbersChanged(waiting, Origin.system("contact-point: a number was told")));
    }
  }

  private static boolean isToldNow(ContactPoint point, Instant now) {
    return point.kind() == ContactPointKind.PHONE && point.isUsable() && point.toldAt().equals(now);
  }

  private EventOutcome apply(
      Received<LenderEvent> received,
      Map<AccountKey, BorrowerFile> known,
      Map<AccountKey, List<ContactPoint>> reachable,
      Instant now) {
    return switch (received.event()) {
      case BusinessDayClosed ignored ->
          EventOutcome.ignored("nothing here is judged by the lender's day");
      case AccountEvent event -> {
        BorrowerFile file = known.get(event.account());
        if (file != null && !file.isNews(event)) {
          yield EventOutcome.ignored(
              "an event with sequence " + event.sequence() + " or higher came before");
        }
        if (file == null && !(event instanceof AccountOverdue)) {
          yield EventOutcome.ignored("the account was never overdue here");
        }
        if (file == null) {
          file = new BorrowerFile(event.account());
          known.put(event.account(), file);
        }
        learn(file, event, reachable, now);
        yield EventOutcome.applied();
      }
    };
  }

  private void learn(
      BorrowerFile file,
      AccountEvent event,
      Map<AccountKey, List<ContactPoint>> reachable,
      Instant now) {
    switch (event) {
      case AccountOverdue overdue -> {
        Representative before = file.representative().orElse(null);
        file.learn(overdue, now);
        files.persist(file);
        List<ContactPoint> of =
            reachable.computeIfAbsent(overdue.account(), ignored -> new ArrayList<>());
        overdue.borrower().contactPoints().forEach(told -> reach(overdue, told, of, now));
        Representative acting = overdue.borrower().representative();
        if (acting != null) {
          representatives.reach(
              overdue.account(),
              of,
              before == null ? null : before.contact(),
              acting.contact(),
              ContactPoint.Source.LENDER,
              overdue.lenderId(),
              now);
        }
      }
      case PaymentReceived paid -> file.paid(paid, now);
      case LenderEvent.PaymentReversed other -> file.heardOf(other, now);
      case LenderEvent.AccountCured other -> file.heardOf(other, now);
      case LenderEvent.AccountChargedOff other -> file.heardOf(other, now);
      case LenderEvent.BorrowerStatusChanged other -> file.heardOf(other, now);
    }
  }

  private void reach(
      AccountOverdue overdue, LenderEvent.ContactPoint told, List<ContactPoint> of, Instant now) {
    ContactPoint point =
        of.stream()
            .filter(one -> one.is(told.kind(), told.value()))
            .findFirst()
            .orElseGet(() -> told(overdue, told, of, now));
    point.confirm(isPreferred(point, told, of), now);
  }

  /** What the borrower himself told an agent he prefers goes before what the lender has noted. */
  private static boolean isPreferred(
      ContactPoint point, LenderEvent.ContactPoint told, List<ContactPoint> of) {
    Optional<ContactPoint> byHimself =
        of.stream()
            .filter(one -> one.kind() == told.kind() && one.isPreferred() && one.isUsable())
            .filter(one -> one.source() == ContactPoint.Source.AGENT)
            .findFirst();
    return byHimself.map(point::equals).orElse(Boolean.TRUE.equals(told.preferred()));
  }

  private ContactPoint told(
      AccountOverdue overdue, LenderEvent.ContactPoint told, List<ContactPoint> of, Instant now) {
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            overdue.account(),
            told.kind(),
            told.value(),
            Party.BORROWER,
            ContactPoint.Source.LENDER,
            overdue.lenderId(),
            now);
    points.persist(point);
    of.add(point);
    return point;
  }
}
