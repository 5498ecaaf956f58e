package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExpiredSessionTest.ShortSessions.class)
class ExpiredSessionTest {

  /** Tokens are valid for two seconds, and can be renewed for eight. */
  public static class ShortSessions implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(
              ConsoleTestResource.class, Map.of("access", "PT2S", "session", "PT8S")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.token.refresh-token-time-skew", "1S");
    }
  }

  @Test
  void renewsTokensUntilTheSessionEndsAndThenAnswersAScriptWithAProblem() {
    // Given
    Browser browser = Browser.signedInAs("li.na");
    String cookie = browser.cookieHeader();

    // When
    await()
        .atMost(Duration.ofSeconds(6))
        .until(
            () -> {
              assertThat(browser.get("/session").statusCode()).isEqualTo(200);
              return !browser.cookieHeader().equals(cookie);
            });
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> browser.get("/session").statusCode() == 401);

    // Then
    for (String path : List.of("/session", "/api/case/headers", "/changes", "/platform/health")) {
      HttpResponse<String> response = browser.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(401);
      assertThat(response.body()).as(path).contains("urn:amends:problem:signed-out");
    }
  }

  @Test
  void endsAStreamOfChangesWhenTheTokenExpires() {
    Browser browser = Browser.signedInAs("li.na");

    HttpResponse<String> stream = browser.get("/changes");

    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body()).startsWith("event: ready\n");
  }
}
