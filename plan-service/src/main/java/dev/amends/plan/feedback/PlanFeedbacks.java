package dev.amends.plan.feedback;

import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Repository of the borrowers' feedback about plans. */
@ApplicationScoped
public class PlanFeedbacks implements PanacheRepositoryBase<PlanFeedback, UUID> {

  /** Stores the feedback of a contact; most contacts have none. */
  public void add(ContactLogged contact) {
    Conversation conversation = contact.talk();
    UUID planId = conversation == null ? null : conversation.planId();
    if (conversation != null && planId != null) {
      persist(new PlanFeedback(planId, contact, conversation));
    }
  }

  /** Loads the feedback about a plan, oldest first. */
  List<PlanFeedback> findByPlan(UUID planId) {
    return list("planId = ?1 order by contactedAt, contactId", planId);
  }
}
