package dev.amends.cases.holds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records on the timeline what happens to holds that have not begun; nothing is published. */
@ApplicationScoped
class HoldNotes {
  private final CaseJournal journal;
  private final ObjectMapper json;

  HoldNotes(CaseJournal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  void announced(CollectionCase collectionCase, Hold hold, Origin origin) {
    note(collectionCase, "HoldAnnounced", hold, origin);
  }

  void withdrawn(CollectionCase collectionCase, Hold hold, Origin origin) {
    note(collectionCase, "HoldWithdrawn", hold, origin);
  }

  private void note(CollectionCase collectionCase, String action, Hold hold, Origin origin) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("holdId", hold.id().toString());
    data.put("kind", hold.kind().name());
    data.put("from", hold.from().toString());
    if (hold.until() != null) {
      data.put("until", hold.until().toString());
    }
    try {
      journal.note(collectionCase, action, origin, json.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing the details of a hold failed", e);
    }
  }
}
