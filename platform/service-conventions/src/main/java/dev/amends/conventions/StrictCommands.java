package dev.amends.conventions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * A command with a misspelt field is refused, where an event with an unknown one is read: whoever
 * sends a command waits for the answer and can mend it, and must not believe that it was heeded.
 */
@Provider
@Singleton
public class StrictCommands implements ContextResolver<ObjectMapper> {
  private final ObjectMapper strict;

  public StrictCommands(ObjectMapper json) {
    this.strict = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return strict;
  }
}
