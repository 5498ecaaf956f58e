package dev.amends.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * People who assess finances and agree on plans. A command that gets no answer is given again with
 * its key until it gets one, as a browser does.
 */
final class Agents implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int REFUSED = 300;
  private static final int NOT_KNOWN_YET = 404;
  private static final int SERVER_FAILED = 500;

  /** After every day that the script closes while plans are proposed. */
  private static final LocalDate FIRST_DUE = Script.FIRST_DAY.plusDays(21);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> commands = new ArrayList<>();
  private final Platform platform;
  private final Ledger ledger;
  private final String agent;
  private final String supervisor;

  Agents(Platform platform, Ledger ledger) {
    this.platform = platform;
    this.ledger = ledger;
    this.agent = platform.identity().token("li.na", Set.of("agent"));
    this.supervisor = platform.identity().token("zhao.lei", Set.of("supervisor"));
  }

  /** Somebody files an assessment of the borrower of an account. */
  void assess(String accountId) {
    commands.add(
        threads.submit(
            () -> {
              assessCase(caseOf(accountId));
              return null;
            }));
  }

  /** Somebody assesses a borrower and proposes a plan, and somebody else approves it. */
  void agreeOnPlan(String accountId) {
    commands.add(
        threads.submit(
            () -> {
              String caseId = caseOf(accountId);
              assessCase(caseId);
              String body =
                  """
                  {"caseId":"%s","kind":"INSTALMENTS","instalments":3,"firstDueDate":"%s"}"""
                      .formatted(caseId, FIRST_DUE);
              String planId = id(command(Service.PLAN, "/plans", agent, body));
              ledger.proposed(planId);
              command(Service.PLAN, "/plans/" + planId + "/approval", supervisor, "");
              ledger.approved(planId);
              return null;
            }));
  }

  private void assessCase(String caseId) throws JsonProcessingException {
    String body =
        """
        {"caseId":"%s","incomes":[{"kind":"SALARY","frequency":"MONTHLY",
          "amount":{"amount":"40000.00","currency":"CNY"},"stability":"PERMANENT"}],
         "expenses":[{"kind":"RENT","frequency":"MONTHLY",
          "amount":{"amount":"3500.00","currency":"CNY"}}]}"""
            .formatted(caseId);
    ledger.assessed(id(command(Service.ASSESSMENT, "/assessments", agent, body)));
  }

  private String caseOf(String accountId) throws JsonProcessingException {
    String path = "/accounts/%s/%s/case".formatted(ledger.lenderId(), accountId);
    return id(insist(request(Service.CASE, path, agent).GET().build()));
  }

  private JsonNode command(Service service, String path, String token, String body)
      throws JsonProcessingException {
    return insist(
        request(service, path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(Service service, String path, String token) {
    return HttpRequest.newBuilder(URI.create(platform.uri(service) + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token);
  }

  private static String id(JsonNode answer) {
    return answer.path("id").asText();
  }

  /** Sends the same request until it is answered. */
  private JsonNode insist(HttpRequest request) throws JsonProcessingException {
    HttpResponse<String> answer =
        await("an answer of " + request.uri())
            .dontCatchUncaughtExceptions()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .pollInterval(PAUSE)
            .ignoreExceptionsInstanceOf(IOException.class)
            .until(
                () -> http.send(request, HttpResponse.BodyHandlers.ofString()),
                given -> !isPassing(given));
    if (answer.statusCode() >= REFUSED) {
      throw new IllegalStateException(
          request.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** The service is not itself, or has not heard yet what another was told a moment ago. */
  private static boolean isPassing(HttpResponse<String> answer) {
    return answer.statusCode() >= SERVER_FAILED
        || answer.statusCode() == NOT_KNOWN_YET
        || answer.body().contains("case-not-known-yet")
        || answer.body().contains("assessment-needed");
  }

  /** Returns when every command was acknowledged. */
  void finish() throws ExecutionException, InterruptedException {
    for (Future<?> command : commands) {
      command.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    http.close();
  }
}
