package dev.amends.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers that a test polls for. A path of REST Assured compiles a script each time it is
 * evaluated, which took a tenth of a service's test run.
 */
public final class Answers {
  private static final ObjectMapper JSON = Topics.json();

  private Answers() {}

  /** Returns the whole body of an answer; fails if it is not JSON. */
  public static JsonNode json(Response answer) {
    return json(answer.asString());
  }

  /** Reads a body; fails if it is not JSON. */
  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the answer is not JSON", e);
    }
  }

  /**
   * A field of an answer, without a script; null if it is missing.
   *
   * @param path the names of nested fields, separated by dots
   */
  public static @Nullable Object field(JsonPath answer, String path) {
    Object found = answer.get("$");
    for (String name : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
    return found;
  }
}
