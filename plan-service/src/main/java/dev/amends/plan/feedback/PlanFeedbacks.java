package dev.amends.plan.feedback;

import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What borrowers said of plans. */
@ApplicationScoped
public class PlanFeedbacks implements PanacheRepositoryBase<PlanFeedback, UUID> {

  /** Keeps what a contact says of a plan, where it says anything. */
  public void keep(ContactLogged contact) {
    Conversation talk = contact.talk();
    UUID planId = talk == null ? null : talk.planId();
    if (talk != null && planId != null) {
      persist(new PlanFeedback(planId, contact, talk));
    }
  }

  List<PlanFeedback> ofPlan(UUID planId) {
    return list("planId = ?1 order by contactedAt, contactId", planId);
  }
}
