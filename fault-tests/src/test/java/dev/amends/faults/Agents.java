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
 * Agents who assess finances and propose plans, and the supervisor who approves them.
 *
 * <p>A command without an answer is sent again with the same idempotency key until it is answered.
 */
final class Agents implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COMMANDS_PER_STAGE = 12;
  private static final int STAGES_WITH_PLANS = 2;
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);
  private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(5);
  private static final int ERROR_STATUS_MIN = 300;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR_MIN = 500;

  /** Later than every business day that closes while plans are proposed. */
  private static final LocalDate FIRST_DUE = LenderScenario.FIRST_DAY.plusDays(21);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_TIMEOUT)
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> commands = new ArrayList<>();
  private final Platform platform;
  private final Acknowledgements acknowledgements;
  private final String agent;
  private final String supervisor;

  Agents(Platform platform, Acknowledgements acknowledgements) {
    this.platform = platform;
    this.acknowledgements = acknowledgements;
    this.agent = platform.identity().token("li.na", Set.of("agent"));
    this.supervisor = platform.identity().token("zhao.lei", Set.of("supervisor"));
  }

  /**
   * Sends the commands of a stage. Plans come first, while the business date is before their first
   * instalment.
   */
  void sendCommands(int stage) {
    for (int index = 0; index < COMMANDS_PER_STAGE; index++) {
      String accountId = LenderScenario.accountId(stage * COMMANDS_PER_STAGE + index);
      commands.add(
          threads.submit(
              () -> {
                String caseId = caseIdOf(accountId);
                assessCase(caseId);
                if (stage < STAGES_WITH_PLANS) {
                  proposeAndApprovePlan(caseId);
                }
                return null;
              }));
    }
  }

  /** An agent proposes a plan for an assessed borrower; a supervisor approves it. */
  private void proposeAndApprovePlan(String caseId) throws JsonProcessingException {
    String body =
        """
        {"caseId":"%s","kind":"INSTALMENTS","instalments":3,"firstDueDate":"%s"}\
        """
            .formatted(caseId, FIRST_DUE);
    String planId = id(command(Service.PLAN, "/plans", agent, body));
    acknowledgements.recordPlan(planId);
    approve(planId);
  }

  /** A supervisor approves a plan, unless payments have reduced the debt below it meanwhile. */
  private void approve(String planId) {
    HttpResponse<String> answer =
        sendUntilAnswered(
            commandRequest(Service.PLAN, "/plans/" + planId + "/approval", supervisor, ""));
    if (!answer.body().contains("plan-above-debt")) {
      requireAccepted(answer);
      acknowledgements.recordApproval(planId);
    }
  }

  private void assessCase(String caseId) throws JsonProcessingException {
    String body =
        """
        {"caseId":"%s","incomes":[{"kind":"EARNINGS","frequency":"MONTHLY",
          "amount":{"amount":"40000.00","currency":"CNY"},"stability":"PERMANENT"}],
         "expenses":[{"category":"HOME","frequency":"MONTHLY",
          "amount":{"amount":"3500.00","currency":"CNY"}}]}\
        """
            .formatted(caseId);
    acknowledgements.recordAssessment(id(command(Service.ASSESSMENT, "/assessments", agent, body)));
  }

  private String caseIdOf(String accountId) throws JsonProcessingException {
    String path = "/accounts/%s/%s/case".formatted(acknowledgements.lenderId(), accountId);
    return id(accepted(request(Service.CASE, path, agent).GET().build()));
  }

  private JsonNode command(Service service, String path, String token, String body)
      throws JsonProcessingException {
    return accepted(commandRequest(service, path, token, body));
  }

  private HttpRequest commandRequest(Service service, String path, String token, String body) {
    return request(service, path, token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(Service service, String path, String token) {
    return HttpRequest.newBuilder(URI.create(platform.uri(service) + path))
        .timeout(ANSWER_TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private static String id(JsonNode answer) {
    return answer.path("id").asText();
  }

  private JsonNode accepted(HttpRequest request) throws JsonProcessingException {
    HttpResponse<String> answer = sendUntilAnswered(request);
    requireAccepted(answer);
    return JSON.readTree(answer.body());
  }

  private static void requireAccepted(HttpResponse<String> answer) {
    if (answer.statusCode() >= ERROR_STATUS_MIN) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
  }

  /** Sends the same request until it is answered. */
  private HttpResponse<String> sendUntilAnswered(HttpRequest request) {
    return await("an answer of " + request.uri())
        .dontCatchUncaughtExceptions()
        .atMost(RETRY_TIMEOUT)
        .pollDelay(Duration.ZERO)
        .pollInterval(RETRY_INTERVAL)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> http.send(request, HttpResponse.BodyHandlers.ofString()),
            response -> !isTransient(response));
  }

  /** The service is unavailable, or has not yet received an event that the command depends on. */
  private static boolean isTransient(HttpResponse<String> answer) {
    return answer.statusCode() >= SERVER_ERROR_MIN
        || answer.statusCode() == NOT_FOUND
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
