package dev.amends.plan.feedback;

import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Conversation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /** Loads the feedback about each of these plans, oldest first, in one query. */
  public Map<UUID, List<FeedbackView>> findByPlans(Collection<UUID> planIds) {
    return planIds.isEmpty()
        ? Map.of()
        : list("planId in ?1 order by contactedAt, contactId", planIds).stream()
            .collect(
                Collectors.groupingBy(
                    feedback -> feedback.planId,
                    Collectors.mapping(FeedbackView::of, Collectors.toList())));
  }
}
