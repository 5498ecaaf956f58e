package dev.amends.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.events.AccountKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * Calls every operation of a service about the objects of one lender, as a caller who works for
 * another one: the objects are as if they did not exist. The same call of a caller who works for
 * the lender shows that they do.
 */
public final class LenderMatrix {
  private static final String OTHER_LENDER = "lender-of-the-matrix";

  /** Why an operation of every service is left out. */
  private static final Map<String, String> LEFT_OUT =
      Map.of("releaseParkedMessages", "selects by the same query as discardParkedMessages");

  private final JsonNode api = ApiOperation.document();
  private final String lenderId;
  private final Map<String, String> sharedByAllLenders;

  /**
   * Creates the matrix.
   *
   * @param lenderId the lender to whom the objects belong
   * @param sharedByAllLenders why an operation concerns no lender, by its id
   */
  public LenderMatrix(String lenderId, Map<String, String> sharedByAllLenders) {
    this.lenderId = lenderId;
    this.sharedByAllLenders = sharedByAllLenders;
  }

  /**
   * What a caller of another lender could see or do, one line each.
   *
   * @param objects the ids of existing objects for an operation, by the name of the parameter or
   *     the field of its body
   */
  public List<String> leaks(Function<ApiOperation, Map<String, String>> objects) {
    List<String> found = new ArrayList<>();
    for (ApiOperation operation : ApiOperation.ofTheServiceUnderTest()) {
      if (!sharedByAllLenders.containsKey(operation.id())
          && !LEFT_OUT.containsKey(operation.id())) {
        found.addAll(leaks(operation, objects.apply(operation)));
      }
    }
    return found;
  }

  /**
   * Publishes two messages of an account that the service parks, and returns the id under which the
   * first is parked. If it is discarded, the second stays.
   *
   * @param type the name of an event of the topic
   */
  public static String park(Topics topics, String topic, String type, AccountKey account) {
    topics.publish(topic, account.recordKey(), "dev.amends." + type + ".v1", "{}");
    topics.publish(topic, account.recordKey(), "dev.amends." + type + ".v1", "{}");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> parked(account), ids -> ids.size() == 2)
        .getFirst();
  }

  private static List<String> parked(AccountKey account) {
    String token =
        TestTokens.tokenForLenders(Set.of(account.lenderId()), "ops.team", "ops", "supervisor");
    PlainHttp.Answer page =
        PlainHttp.get("/parked-messages", Map.of("key", account.recordKey()), token);
    return Answers.json(page.body())
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asText())
        .toList();
  }

  private List<String> leaks(ApiOperation operation, Map<String, String> ids) {
    Map<String, String> unknown = idsOfNothing(ids);
    Answer foreign = call(operation, ids, OTHER_LENDER);
    Answer ofNothing = call(operation, unknown, OTHER_LENDER);
    Answer own = call(operation, ids, lenderId);
    List<String> found = new ArrayList<>();
    if (!foreign.equals(ofNothing)) {
      found.add(operation + " of another lender: " + foreign + ", of nothing: " + ofNothing);
    }
    if (foreign.equals(own) || own.isDenied()) {
      found.add(operation + " is not tried: " + own + ", of another lender: " + foreign);
    }
    return found;
  }

  /** Replaces each id by one that does not exist; an id that consists of others stays so. */
  private static Map<String, String> idsOfNothing(Map<String, String> ids) {
    Map<String, String> unknown = new HashMap<>();
    Map<String, String> replaced = new HashMap<>();
    for (String name : longestFirst(ids).reversed()) {
      String id = ids.getOrDefault(name, "");
      String composed = id;
      for (Map.Entry<String, String> part : replaced.entrySet()) {
        composed = composed.replace(part.getKey(), part.getValue());
      }
      String stranger = composed.equals(id) ? UUID.randomUUID().toString() : composed;
      replaced.put(id, stranger);
      unknown.put(name, stranger);
    }
    return unknown;
  }

  private Answer call(ApiOperation operation, Map<String, String> ids, String lender) {
    String token =
        TestTokens.tokenForLenders(
            Set.of(lender), "matrix." + lender, operation.roles().toArray(String[]::new));
    PlainHttp.Answer answer =
        new ExampleRequest(api, ids)
            .send(
                token,
                operation.method(),
                operation.path(),
                operation.description(),
                parameter -> parameter.path("required").asBoolean());
    String body = answer.body();
    for (String name : longestFirst(ids)) {
      body = body.replace(ids.getOrDefault(name, ""), "<" + name + ">");
    }
    body = body.replaceAll("\"asOf\":\"[^\"]*T[^\"]*\"", "\"asOf\":\"<now>\"");
    return new Answer(answer.status(), body);
  }

  /** An id may be part of another. */
  private static List<String> longestFirst(Map<String, String> ids) {
    return ids.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> -ids.getOrDefault(name, "").length())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * An answer without its ids.
   *
   * @param body the whole body, so that no number and no item of another lender can hide in it
   */
  private record Answer(int status, String body) {
    boolean isDenied() {
      return status == 401 || status == 403 || status == 404 || status >= 500;
    }

    @Override
    public String toString() {
      return status + " " + body.substring(0, Math.min(300, body.length()));
    }
  }
}
