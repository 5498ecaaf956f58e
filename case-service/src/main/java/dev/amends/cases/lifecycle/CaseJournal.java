package dev.amends.cases.lifecycle;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.cases.timeline.Timeline;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Origin;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.codec.EventCodec;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened to a case: to the other services, to its timeline, and to the review that
 * looks at it again. The lock of its account must be held.
 */
@ApplicationScoped
public class CaseJournal {
  private final LadderPolicy ladder;
  private final ReviewPolicy reviews;
  private final Timeline timeline;
  private final Outbox outbox;
  private final EventCodec codec;
  private final InstantSource clock;

  CaseJournal(
      LadderPolicy ladder,
      ReviewPolicy reviews,
      Timeline timeline,
      Outbox outbox,
      EventCodec codec,
      InstantSource clock) {
    this.ladder = ladder;
    this.reviews = reviews;
    this.timeline = timeline;
    this.outbox = outbox;
    this.codec = codec;
    this.clock = clock;
  }

  /**
   * Opens a case of an account that has none open. It is not persisted yet: Hibernate would write a
   * case twice that changes after that.
   */
  public CollectionCase open(DelinquentAccount account, Figures figures, Origin origin) {
    Instant now = clock.instant();
    CollectionCase opened =
        new CollectionCase(UuidCreator.getTimeOrderedEpoch(), account, figures, ladder, now);
    account.beginCase(opened.id());
    tell(opened, opened.open(origin), figures.businessDate());
    return opened;
  }

  /** Takes the next step of the ladder, the stage that comes with it, and what it asks for. */
  public void step(CollectionCase of, LadderPolicy.Step step, LocalDate day, Origin origin) {
    Stage before = of.treatment().stage();
    tell(of, of.take(step, day, origin), day);
    of.movedFrom(before, day, origin).ifPresent(moved -> tell(of, moved, day));
    if (step.action() == StepAction.LEGAL_REVIEW) {
      tell(of, of.refer(day, origin), day);
    }
  }

  /**
   * Tells an event of this service.
   *
   * @param day the lender's business date, where the event has one
   */
  public void tell(CollectionCase of, CaseEvent event, @Nullable LocalDate day) {
    Instant now = clock.instant();
    String json = codec.encode(event);
    String id = outbox.append(event, json, now).toString();
    of.extendTimeline(timeline.append(of.timeline(), event, json, id, now, day));
    look(of);
  }

  /** Writes an event of another service into the timeline. */
  public void hear(
      CollectionCase of, ServiceEvent event, String eventId, Instant at, @Nullable LocalDate day) {
    of.extendTimeline(timeline.append(of.timeline(), event, codec.encode(event), eventId, at, day));
  }

  /** Writes what a person did, and no other service needs to hear, into the timeline. */
  public void note(CollectionCase of, String what, Origin origin, String data) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    of.extendTimeline(
        timeline.note(of.timeline(), of.id(), what, origin, id, clock.instant(), data));
  }

  /** Sets the day on which the case is looked at again; call after any change of treatment. */
  public void look(CollectionCase of) {
    of.review(reviews.nextReview(of.figures(), of.treatment()));
  }
}
