package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Places and releases holds, and keeps the case told of them. The account's lock must be held. */
@ApplicationScoped
public class HoldDesk {
  private final Holds holds;
  private final CaseJournal journal;
  private final InstantSource clock;

  HoldDesk(Holds holds, CaseJournal journal, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.clock = clock;
  }

  /** Stops the follow-up of an open case. */
  public Hold place(CollectionCase of, Hold.Terms terms, Origin why) {
    Hold hold =
        new Hold(UuidCreator.getTimeOrderedEpoch(), of.id(), terms, why.by(), clock.instant());
    holds.persist(hold);
    recount(of);
    journal.tell(of, hold.place(of, why), terms.from());
    return hold;
  }

  /**
   * Stops the follow-up for a reason of which one hold is enough; a later word from the same side
   * moves its end.
   */
  public void placeOnce(CollectionCase of, Hold.Terms terms, Origin why) {
    Optional<Hold> same =
        holds.inForce(of.id()).stream().filter(hold -> hold.kind() == terms.kind()).findFirst();
    if (same.isEmpty()) {
      place(of, terms, why);
    } else if (terms.source() == Hold.Source.LENDER
        && !Objects.equals(same.get().until(), terms.until())) {
      var extended = same.get().extend(of, terms.until(), why);
      recount(of);
      journal.tell(of, extended, terms.from());
    }
  }

  /**
   * Ends a hold.
   *
   * @param day first business day without it
   */
  public void release(CollectionCase of, Hold hold, LocalDate day, String because, Origin why) {
    boolean stillHeld =
        holds.inForce(of.id()).stream().anyMatch(other -> !other.id().equals(hold.id()));
    var released = hold.release(of, day, stillHeld, because, clock.instant(), why);
    recount(of);
    journal.tell(of, released, day);
  }

  /** Ends the holds whose last day is over when a business day is closed. */
  public void releaseEnded(CollectionCase of, LocalDate day) {
    LocalDate first = of.treatment().holdUntil();
    if (first == null || !first.isBefore(day)) {
      return;
    }
    for (Hold hold : holds.inForce(of.id())) {
      LocalDate until = hold.until();
      if (until != null && hold.endedBefore(day)) {
        String because = "its last day " + until + " is over";
        release(of, hold, until.plusDays(1), because, Origin.system("hold: " + because));
      }
    }
  }

  /** A case that has ended needs no holds; the event that ended it says enough. */
  public void endAll(CollectionCase of, String because, String by) {
    for (Hold hold : holds.inForce(of.id())) {
      hold.end(because, clock.instant(), by);
    }
  }

  /** The hold that a complaint placed, where it is still in force. */
  public Optional<Hold> ofComplaint(CollectionCase of, UUID complaintId) {
    return holds.inForce(of.id()).stream()
        .filter(hold -> complaintId.equals(hold.complaintId()))
        .findFirst();
  }

  private void recount(CollectionCase of) {
    List<Hold> inForce = holds.inForce(of.id());
    of.holdWith(
        inForce.size(),
        inForce.stream()
            .map(Hold::until)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null));
  }
}
