package dev.amends.contact.conduct;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where breaches of conduct are kept and told; under the lock of the case's account. */
@ApplicationScoped
public class BreachCommands {
  private final Breaches breaches;
  private final Outbox outbox;

  BreachCommands(Breaches breaches, Outbox outbox) {
    this.breaches = breaches;
    this.outbox = outbox;
  }

  /**
   * Records that a contact broke a rule of conduct, and tells it.
   *
   * @param note what happened, in words; it stays in this service
   */
  public Breach recordBreach(
      CaseFile file, UUID contactId, BreachType type, String note, Origin origin, Instant now) {
    return recordBreach(file, contactId, type, note, null, origin, now);
  }

  /**
   * Records that a contact broke a rule of conduct, and tells it.
   *
   * @param note what happened, in words; it stays in this service
   * @param complaintId the complaint that led to it, where one did
   */
  public Breach recordBreach(
      CaseFile file,
      UUID contactId,
      BreachType type,
      String note,
      @Nullable UUID complaintId,
      Origin origin,
      Instant now) {
    Breach breach =
        new Breach(
            UuidCreator.getTimeOrderedEpoch(),
            file,
            contactId,
            type,
            note,
            complaintId,
            origin.by(),
            now);
    breaches.persist(breach);
    outbox.append(breach.recorded(origin), now);
    return breach;
  }
}
