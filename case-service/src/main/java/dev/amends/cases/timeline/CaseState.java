package dev.amends.cases.timeline;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case that its timeline shows before and after each change.
 *
 * @param assignee the person to whom the case is assigned, if any
 * @param holds the number of holds in force
 */
public record CaseState(
    CaseStatus status,
    Stage stage,
    CustomerClass customerClass,
    @Nullable String assignee,
    int holds) {

  /** The state as JSON; equal states have equal texts. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = EntryContent.JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", status.name());
      json.writeStringField("stage", stage.name());
      json.writeStringField("class", customerClass.name());
      json.writeStringField("assignee", assignee);
      json.writeNumberField("holds", holds);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return text.toString();
  }
}
