package dev.amends.cases.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Assigns cases to people, and unassigns them. */
@ApplicationScoped
public class CaseCommands {
  private final CollectionCases cases;
  private final CaseJournal journal;
  private final Ownership ownership;
  private final ObjectMapper json;

  CaseCommands(CollectionCases cases, CaseJournal journal, Ownership ownership, ObjectMapper json) {
    this.cases = cases;
    this.journal = journal;
    this.ownership = ownership;
    this.json = json;
  }

  /**
   * Assigns a case to a person, or leaves it unassigned.
   *
   * @param precondition receives the version of the locked case; throws if the caller read another
   * @return the case with its new version
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 403 if it belongs to
   *     another agent
   */
  public CollectionCase assign(
      UUID id, LongConsumer precondition, @Nullable String assignee, Origin origin) {
    CollectionCase collectionCase = cases.lock(id);
    precondition.accept(collectionCase.version());
    ownership.requireAssignable(CaseAssignment.RULE, collectionCase.assignee(), assignee);
    collectionCase.assign(assignee);
    if (assignee == null) {
      journal.note(collectionCase, "CaseUnassigned", origin, write(Map.of()));
    } else {
      journal.note(collectionCase, "CaseAssigned", origin, write(Map.of("assignee", assignee)));
    }
    cases.flush();
    return collectionCase;
  }

  private String write(Object details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing the details of a command failed", e);
    }
  }
}
