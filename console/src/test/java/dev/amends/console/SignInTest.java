package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ConsoleTestResource.class)
class SignInTest {
  /** A signed JSON Web Token has three parts; the encrypted cookie has five. */
  private static final Pattern SIGNED_TOKEN =
      Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]{300,}(?![\\w.-])");

  @Test
  void leadsToThePageThatTheUserWanted() {
    // When
    HttpResponse<String> last = new Browser().signIn("li.na", "/queue?filter=broken");

    // Then
    assertThat(Browser.location(last)).hasPath("/queue").hasQuery("filter=broken");
  }

  @Test
  void namesTheUserTheirRolesAndTheEndOfTheSession() {
    HttpResponse<String> session = Browser.signedInAs("li.na").get("/session");

    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.body())
        .contains("\"name\":\"li.na\"", "\"roles\":[\"agent\"]", "\"expiresAt\":\"20")
        .doesNotContain("lenders");
  }

  @Test
  void namesTheLendersOfAUserWhoDoesNotWorkForAll() {
    assertThat(Browser.signedInAs("wu.min").get("/session").body())
        .contains("\"lenders\":[\"CU-DEMO\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/session", "/api/case/cases", "/changes", "/platform/health"})
  void answersAScriptWithoutSessionWithAProblemAndNotWithARedirect(String path) {
    HttpResponse<String> response = new Browser().get(path);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("urn:amends:problem:signed-out");
  }

  @Test
  void treatsAForgedSessionAsNone() {
    HttpResponse<String> response =
        new Browser()
            .send(
                HttpRequest.newBuilder(new Browser().console().resolve("/session"))
                    .header("Cookie", "q_session=eyJhbGciOiJkaXIifQ..a.b.c"),
                BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("urn:amends:problem:signed-out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example",
        "https://elsewhere.example/queue",
        "/%5Celsewhere.example",
        "/%09/elsewhere.example",
        "elsewhere.example",
        "/sign-in"
      })
  void leadsToNoOtherSite(String to) {
    HttpResponse<String> response = new Browser().get("/sign-in?to=" + to);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"field\":\"to\"");
  }

  @Test
  void keepsTokensFromScripts() {
    // Given
    Browser browser = Browser.signedInAs("li.na");

    // When
    browser.get("/session");
    browser.get("/api/case/stale");
    browser.post("/sign-out", BodyPublishers.noBody());

    // Then
    for (HttpResponse<String> response : browser.received) {
      assertThat(response.body()).doesNotContainPattern(SIGNED_TOKEN);
      assertThat(response.headers().map().toString()).doesNotContainPattern(SIGNED_TOKEN);
    }
    List<String> set =
        browser.received.stream()
            .flatMap(response -> response.headers().allValues("Set-Cookie").stream())
            .filter(cookie -> cookie.matches("q_session=[^;].*"))
            .toList();
    assertThat(set).isNotEmpty().allMatch(cookie -> cookie.contains("HTTPOnly"));
    assertThat(set.getFirst()).contains("SameSite=Lax", "Path=/");
  }

  @Test
  void signsOutAndSaysWhereTheProviderEndsItsSession() {
    // Given
    Browser browser = Browser.signedInAs("li.na");

    // When
    HttpResponse<String> response = browser.post("/sign-out", BodyPublishers.noBody());

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("/sign-out?client_id=amends-console&post_logout_redirect");
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void signsOutWithoutASession() {
    assertThat(new Browser().post("/sign-out", BodyPublishers.noBody()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void showsAPageIfTheProviderDoesNotConfirmTheCode() {
    // Given
    Browser browser = new Browser();
    String state =
        Browser.location(browser.get("/sign-in?to=/queue"))
            .getQuery()
            .replaceAll(".*state=([^&]+).*", "$1");

    // When
    HttpResponse<String> response = browser.get("/sign-in?code=guessed&state=" + state);

    // Then
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("Sign in again", "重新登录");
  }

  @Test
  void rejectsAnUnsafeRequestWithoutTheHeaderOfThePages() {
    Browser browser = Browser.signedInAs("li.na");

    HttpResponse<String> response =
        browser.send(
            HttpRequest.newBuilder(browser.console().resolve("/api/case/bytes"))
                .POST(BodyPublishers.ofString("{}")),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("urn:amends:problem:cross-site", "X-Requested-With");
  }

  @Test
  void rejectsAnUnsafeRequestOfAnotherOrigin() {
    HttpResponse<String> response =
        Browser.signedInAs("li.na")
            .post("/sign-out", BodyPublishers.noBody(), "Origin", "https://elsewhere.example");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("urn:amends:problem:cross-site", "Origin");
  }
}
