package dev.amends.cases.lifecycle;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.events.CaseEvent;
import dev.amends.events.Origin;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.codec.EventCodec;
import dev.amends.messaging.evidence.EvidenceOutbox;
import dev.amends.messaging.evidence.EvidenceOutbox.AppendedEvent;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a case's events and appends them to its timeline. The caller holds the lock of the
 * account.
 */
@ApplicationScoped
public class CaseJournal {
  private final ReviewPolicy reviews;
  private final CaseStrategies strategies;
  private final TimelineEntries timeline;
  private final Outbox outbox;
  private final EvidenceOutbox records;
  private final EventCodec codec;
  private final InstantSource clock;
  private final Event<RecordedEvent> listeners;

  CaseJournal(
      ReviewPolicy reviews,
      CaseStrategies strategies,
      TimelineEntries timeline,
      Outbox outbox,
      EvidenceOutbox records,
      EventCodec codec,
      InstantSource clock,
      Event<RecordedEvent> listeners) {
    this.reviews = reviews;
    this.strategies = strategies;
    this.timeline = timeline;
    this.outbox = outbox;
    this.records = records;
    this.codec = codec;
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * Publishes an event of this service, appends it to the timeline and schedules the next review.
   *
   * @param day the lender's business date, if the event has one
   */
  public void publish(CollectionCase collectionCase, CaseEvent event, @Nullable LocalDate day) {
    Instant now = clock.instant();
    String json = codec.encode(event);
    String id = outbox.append(event, json, now).toString();
    append(
        collectionCase,
        TimelineEntry.of(collectionCase.timelinePlace(), event, json, id, now, day));
    listeners.fire(new RecordedEvent(collectionCase, event, now));
    scheduleReview(collectionCase);
  }

  /**
   * Publishes an event that carries the hash of a record, keeps the record, and appends the event
   * to the timeline.
   *
   * @param kind the kind of the record, such as STATEMENT
   * @param id the id of the recorded object
   * @param content the record, which is serialised like the JSON of REST
   * @param event creates the event that carries the hash
   * @param day the lender's business date, if the event has one
   */
  public <E extends CaseEvent> E publishRecord(
      CollectionCase collectionCase,
      String kind,
      UUID id,
      Object content,
      Function<String, E> event,
      @Nullable LocalDate day) {
    Instant now = clock.instant();
    AppendedEvent<E> appended = records.append(kind, id, content, event, now);
    record(collectionCase, appended.event(), appended.id().toString(), now, day);
    return appended.event();
  }

  /**
   * Appends an event of another service to the timeline.
   *
   * @param day the lender's business date, if the event has one
   */
  public void record(
      CollectionCase collectionCase,
      ServiceEvent event,
      String eventId,
      Instant at,
      @Nullable LocalDate day) {
    append(
        collectionCase,
        TimelineEntry.of(
            collectionCase.timelinePlace(), event, codec.encode(event), eventId, at, day));
    listeners.fire(new RecordedEvent(collectionCase, event, at));
  }

  /**
   * Appends an action of a person or a rule, which is not published.
   *
   * @param action in the past tense, such as CaseAssigned
   * @param data as JSON
   */
  public void note(CollectionCase collectionCase, String action, Origin origin, String data) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    append(
        collectionCase,
        TimelineEntry.note(
            collectionCase.timelinePlace(), action, origin, id, clock.instant(), data));
  }

  private void append(CollectionCase collectionCase, TimelineEntry entry) {
    timeline.append(entry);
    collectionCase.extendTimeline(entry);
  }

  /** Schedules the next review; call it after a change of treatment that is not published. */
  public void scheduleReview(CollectionCase collectionCase) {
    Optional<LocalDate> next =
        reviews.nextReview(
            collectionCase.figures(), collectionCase.treatment(), strategies.next(collectionCase));
    Optional<LocalDate> classChange = collectionCase.classReview().map(ClassReview::classReviewOn);
    collectionCase.scheduleReview(
        Stream.of(next, classChange, strategies.nextChange(collectionCase))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo));
  }
}
