package dev.amends.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conventions over HTTP and against a real database. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ConventionsTest {
  private final String key = UUID.randomUUID().toString();

  @Test
  void aMissingTokenIs401AndAWrongRoleIs403() {
    problem(given().get("/samples").then(), 401, "unauthorized")
        .header("WWW-Authenticate", "Bearer");
    problem(as("ops").get("/samples").then(), 403, "wrong-role");
  }

  @Test
  void anUnreadableQueryParameterNamesTheWantedForm() {
    problem(agent().get("/samples?from=2026-11-01").then(), 400, "invalid-field")
        .body("field", equalTo("from"))
        .body(
            "detail",
            equalTo(
                "from must be an instant in UTC such as 2026-01-31T09:00:00Z (was 2026-11-01)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1000000000-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "%2B10000-01-01T00:00:00Z"})
  void aTimeOutOfRangeIsRejectedInTheQueryToo(String from) {
    problem(
            agent().urlEncodingEnabled(false).get("/samples?from=" + from).then(),
            400,
            "invalid-field")
        .body("field", equalTo("from"))
        .body("detail", containsString("must be between the years 1900 and 9999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "garbage"})
  void anAnswerThatIsNotAcceptedIs406(String accept) {
    problem(agent().accept(accept).get("/samples").then(), 406, "not-acceptable");
  }

  @Test
  void aBodyOfAnotherMediaTypeIs415() {
    RequestSpecification text = agent().contentType(ContentType.TEXT);

    problem(text.body("x").put("/samples").then(), 415, "unsupported-media-type");
  }

  @Test
  void aCharacterThatTheDatabaseCannotStoreIsRejectedInTheQueryToo() {
    problem(
        agent().urlEncodingEnabled(false).get("/samples?note=a%00b").then(), 400, "invalid-field");
  }

  @Test
  void aMalformedIdInThePathIsNotFound() {
    problem(agent().get("/samples/seven").then(), 404, "not-found");
    problem(agent().get("/samples/" + UUID.randomUUID()).then(), 404, "not-found");
  }

  @Test
  void aBrokenConstraintNamesTheField() {
    problem(agent().body("{\"name\": \" \"}").post("/samples").then(), 400, "invalid-field")
        .body("field", equalTo("name"));
    problem(agent().body("{\"nam\": \"x\"}").post("/samples").then(), 400, "invalid-field")
        .body("detail", containsString("nam is not a known field"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "*", " * ", "\"7\"", "\"6\", \"7\"", "\"6\",\"7\""})
  void anUpdateOfThePresentVersionIsAccepted(@Nullable String ifMatch) {
    RequestSpecification update = ifMatch == null ? agent() : agent().header("If-Match", ifMatch);

    assertThat(update.body("{\"name\": \"x\"}").put("/samples").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"77\""})
  void anUpdateOfAnotherVersionIs412(String ifMatch) {
    RequestSpecification update = agent().header("If-Match", ifMatch);

    problem(update.body("{\"name\": \"x\"}").put("/samples").then(), 412, "stale-version")
        .header("ETag", "\"7\"")
        .body("field", equalTo("If-Match"));
  }

  @Test
  void aFailureOfOursShowsAReferenceAndNothingElse() {
    problem(agent().get("/samples/broken").then(), 500, "internal-error")
        .body("reference", notNullValue())
        .body("detail", not(containsString("secret")));
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAgain() {
    // Given
    Response first = create("one");

    // When
    Response second = create("one");

    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void aKeyIsForOneRequestOnly() {
    // Given
    create("one");

    // Then
    problem(create("two").then(), 422, "idempotency-key-reused")
        .body("field", equalTo("Idempotency-Key"));
  }

  @Test
  void aRejectedCommandMayBeRepeatedWithTheSameKey() {
    problem(create(" ").then(), 400, "invalid-field");

    assertThat(create("one").header("Idempotency-Replayed")).isNull();
  }

  @Test
  void concurrentRepeatsTakeEffectOnce() throws Exception {
    // Given
    int before = SampleResource.CREATED.get();
    Callable<String> command = () -> create("one").asString();

    // When
    Set<String> answers = new HashSet<>();
    try (ExecutorService agents = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> commands = Stream.generate(() -> command).limit(8).toList();
      for (Future<String> answer : agents.invokeAll(commands)) {
        answers.add(answer.get());
      }
    }

    // Then
    assertThat(answers).hasSize(1);
    assertThat(SampleResource.CREATED.get()).isEqualTo(before + 1);
  }

  private Response create(String name) {
    return agent()
        .header("Idempotency-Key", key)
        .body("{\"name\": \"" + name + "\"}")
        .post("/samples");
  }

  private static RequestSpecification agent() {
    return as("agent");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token("li.na", role)).contentType(ContentType.JSON);
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:amends:problem:" + type))
        .body("status", equalTo(status));
  }
}
