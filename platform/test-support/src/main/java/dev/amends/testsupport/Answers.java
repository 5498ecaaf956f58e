package dev.amends.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

/**
 * Reads the answers that a test polls for. A path of REST Assured compiles a script each time it is
 * evaluated, which took a tenth of a service's test run.
 */
public final class Answers {
  private static final ObjectMapper JSON = Topics.json();

  private Answers() {}

  /** Returns the whole body of an answer; fails if it is not JSON. */
  public static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer is not JSON", e);
    }
  }
}
