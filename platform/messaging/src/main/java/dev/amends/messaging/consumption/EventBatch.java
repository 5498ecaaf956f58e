package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.codec.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** New events of one topic, in the order of their accounts, within one transaction. */
public final class EventBatch<E extends Event> {
  private final List<Entry<E>> entries;
  private final Blocked blocked;
  private final Decisions<E> decisions;

  EventBatch(List<Entry<E>> entries, Blocked blocked, Decisions<E> decisions) {
    this.entries = entries;
    this.blocked = blocked;
    this.decisions = decisions;
  }

  /** One message of the batch: a good event, or a reason why it is none. */
  record Entry<E extends Event>(Message message, Reading<E> reading) {}

  /** Where outcomes go. */
  interface Decisions<E extends Event> {
    void decided(Message message, EventOutcome outcome);

    void waits(Message message, Blocked.Head head);

    /** Called before the transition of an event, so that what it tells can name its trace. */
    void begins(Received<E> event);
  }

  /** The accounts of the events, sorted; a watermark has none. Load them at once. */
  public NavigableSet<AccountKey> accounts() {
    NavigableSet<AccountKey> accounts = new TreeSet<>();
    events().forEach(event -> accountOf(event).ifPresent(accounts::add));
    return accounts;
  }

  /** The events, for loading what they touch; some may yet have to wait behind a parked one. */
  public List<E> events() {
    List<E> events = new ArrayList<>();
    for (Entry<E> entry : entries) {
      if (entry.reading() instanceof Reading.Good<E> good) {
        events.add(good.received().event());
      }
    }
    return events;
  }

  /** Applies a transition to each event in order; called once, after loading. */
  void forEach(Function<Received<E>, EventOutcome> transition) {
    for (Entry<E> entry : entries) {
      Message message = entry.message();
      Optional<Blocked.Head> head = blocked.headOf(message.key());
      if (head.isPresent()) {
        decisions.waits(message, head.get());
        continue;
      }
      switch (entry.reading()) {
        case Reading.Good<E> good -> {
          decisions.begins(good.received());
          decisions.decided(message, transition.apply(good.received()));
        }
        case Reading.Bad<E> bad ->
            decisions.decided(message, new EventOutcome.Rejected(bad.field(), bad.reason()));
        case Reading.Foreign<E> foreign ->
            decisions.decided(message, new EventOutcome.Ignored(foreign.reason()));
      }
    }
  }

  static Optional<AccountKey> accountOf(Event event) {
    return switch (event) {
      case LenderEvent.AccountEvent ofAccount -> Optional.of(ofAccount.account());
      case LenderEvent.BusinessDayClosed ignored -> Optional.empty();
      case ServiceEvent ofService -> Optional.of(ofService.account());
    };
  }
}
