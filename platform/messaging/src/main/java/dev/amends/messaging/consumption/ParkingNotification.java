package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Notifies the service of accounts whose messages were parked. */
@ApplicationScoped
class ParkingNotification {
  private static final Logger LOG = Logger.getLogger(ParkingNotification.class);

  private final ParkedAccounts accounts;
  private final Event<MessagesParked> listeners;

  ParkingNotification(ParkedAccounts accounts, Event<MessagesParked> listeners) {
    this.accounts = accounts;
    this.listeners = listeners;
  }

  /** Notifies of a committed batch; a failure of a listener must not stop the consumption. */
  void send(List<Message> batch, BatchCounts counts) {
    if (counts.parked() == 0 && batch.stream().noneMatch(Message::reportsParking)) {
      return;
    }
    try {
      Set<AccountKey> waiting = accounts.awaitingInput(BatchTransaction.accounts(batch));
      if (!waiting.isEmpty()) {
        listeners.fire(new MessagesParked(waiting));
      }
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "the notification of parked messages failed");
    }
  }
}
