package dev.amends.conventions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Rejects commands with unknown fields. The sender of a command waits for the answer, can correct a
 * misspelt field, and must not believe that it took effect. Unknown fields of events are ignored.
 */
@Provider
@Singleton
public class StrictCommandJson implements ContextResolver<ObjectMapper> {
  private final ObjectMapper strict;

  public StrictCommandJson(ObjectMapper json) {
    this.strict = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return strict;
  }
}
