package dev.amends.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.PlainHttp;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Publishes every sample of the topics that a service consumes with changed fields. The service
 * applies, ignores or parks each with a reason, and the unchanged events behind them arrive.
 */
public final class EventFuzz {
  private static final String OVERDUE = "AccountOverdue";
  private static final String OPENED = "CaseOpened";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Topics topics;
  private final Samples samples = Samples.ofTheServiceUnderTest();
  private final Predicate<String> consumed;
  private final Random random;
  private final JsonChanges changes;
  private final List<Sent> sent = new ArrayList<>();

  /** A published event, what was changed in it, and whether it must be applied. */
  private record Sent(String key, String id, String event, String change, boolean mustApply) {}

  /** Publishes every event of the topics that the service reads. */
  public EventFuzz(Topics topics, long seed) {
    this(topics, seed, type -> true);
  }

  /**
   * Publishes some events of the topics that the service reads.
   *
   * @param consumed whether the service records events of a type, such as {@code
   *     dev.amends.CaseOpened.v1}, rather than skip them
   */
  public EventFuzz(Topics topics, long seed, Predicate<String> consumed) {
    this.topics = topics;
    this.consumed = consumed;
    this.random = new Random(seed);
    this.changes = new JsonChanges(random);
  }

  /** Publishes each sample a number of times and returns what was wrong with the outcomes. */
  public List<String> run(int timesPerSample) {
    for (int time = 0; time < timesPerSample; time++) {
      samples.all().stream().filter(this::isConsumed).forEach(this::publishChanged);
      open(true);
    }
    List<String> complaints = new ArrayList<>();
    for (Sent event : sent.reversed()) {
      JsonNode outcome =
          await()
              .atMost(PATIENCE)
              .pollDelay(Duration.ZERO)
              .alias(event.toString())
              .until(() -> outcome(event), Optional::isPresent)
              .orElseThrow();
      complaint(event, outcome).ifPresent(complaints::add);
    }
    return complaints;
  }

  private boolean isConsumed(Samples.Sample sample) {
    return consumed.test(sample.type());
  }

  /** An account and a lender of its own, so that a parked event keeps no other waiting. */
  private void publishChanged(Samples.Sample sample) {
    String account = open(false);
    ObjectNode data = of(sample, account, 2);
    StringBuilder change = new StringBuilder();
    for (int i = random.nextInt(2); i >= 0; i--) {
      change.append(changes.change(data)).append("; ");
    }
    publish(sample, account, data, change.toString(), false);
  }

  /** Opens a case of a new account, as far as the service consumes the events. */
  private String open(boolean mustApply) {
    String account = "A-" + new UUID(random.nextLong(), random.nextLong());
    for (String event : List.of(OVERDUE, OPENED)) {
      samples
          .find(event)
          .filter(this::isConsumed)
          .ifPresent(sample -> publish(sample, account, of(sample, account, 1), "", mustApply));
    }
    return account;
  }

  private static ObjectNode of(Samples.Sample sample, String account, int sequence) {
    ObjectNode data = sample.data().deepCopy();
    data.put("lenderId", "L-" + account);
    if (data.has("accountId")) {
      data.put("accountId", account);
    }
    if (data.has("borrowerId")) {
      data.put("borrowerId", "B-" + account);
    }
    if (data.has("caseId")) {
      data.put("caseId", UUID.nameUUIDFromBytes(account.getBytes(UTF_8)).toString());
    }
    if (data.has("sequence")) {
      data.put("sequence", sequence);
    }
    return data;
  }

  private void publish(
      Samples.Sample sample, String account, JsonNode data, String change, boolean mustApply) {
    String lender = "L-" + account;
    String key = sample.data().has("accountId") ? lender + ":" + account : lender;
    String id = topics.publish(sample.topic(), key, sample.type(), data.toString());
    sent.add(new Sent(key, id, sample.type(), change, mustApply));
  }

  private static Optional<JsonNode> outcome(Sent event) {
    PlainHttp.Answer answer =
        PlainHttp.get(
            "/received-messages", Map.of("key", event.key()), TestTokens.token("fuzz", "ops"));
    JsonNode received = Answers.json(answer.body());
    for (JsonNode message : received.path("items")) {
      if (message.path("id").asText().startsWith(event.id())) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> complaint(Sent event, JsonNode outcome) {
    String name = outcome.path("outcome").asText();
    String reason = outcome.path("reason").asText("");
    if ((event.mustApply() && !name.equals("APPLIED"))
        || (!name.equals("APPLIED") && reason.isBlank())
        || reason.contains("Exception")) {
      return Optional.of(event + " -> " + name + ": " + reason);
    }
    return Optional.empty();
  }
}
