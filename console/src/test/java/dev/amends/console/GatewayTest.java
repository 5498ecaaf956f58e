package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ConsoleTestResource.class)
class GatewayTest {
  private final Browser browser = Browser.signedInAs("li.na");

  @Test
  void passesTheTokenOnAndNeitherCookiesNorTheBrowsersOwnHeaders() {
    HttpResponse<String> response =
        browser.post(
            "/api/case/headers?status=OPEN&name=%E6%9D%8E",
            BodyPublishers.ofString("{}"),
            "Idempotency-Key",
            "k-1",
            "If-Match",
            "\"6\"",
            "Authorization",
            "Bearer forged",
            "X-Forwarded-For",
            "10.0.0.1",
            "Origin",
            browser.console().toString());

    assertThat(response.body())
        .startsWith("/headers?status=OPEN&name=%E6%9D%8E\n")
        .contains("authorization: Bearer eyJ", "idempotency-key: k-1", "if-match: \"6\"")
        .doesNotContain("cookie", "forged", "origin", "x-requested-with", "x-forwarded-for");
    assertThat(response.headers().firstValue("ETag")).hasValue("\"7\"");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'");
  }

  @Test
  void passesProblemsOnUnchanged() {
    HttpResponse<String> response = browser.get("/api/contact/stale");

    assertThat(response.statusCode()).isEqualTo(412);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body())
        .isEqualTo("{\"type\":\"urn:amends:problem:stale-version\",\"status\":412}");
  }

  @Test
  void streamsABodyOfUnknownLength() {
    byte[] attachment = new byte[ServiceStandIn.LARGE_BYTES];

    HttpResponse<String> response =
        browser.post(
            "/api/contact/bytes",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(attachment)));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Location")).hasValue("/bytes/1");
    assertThat(response.body()).isEqualTo(Integer.toString(ServiceStandIn.LARGE_BYTES));
  }

  @Test
  void streamsALargeResponse() {
    HttpResponse<byte[]> response =
        browser.send(
            HttpRequest.newBuilder(browser.console().resolve("/api/contact/large")),
            BodyHandlers.ofByteArray());

    assertThat(response.body()).hasSize(ServiceStandIn.LARGE_BYTES);
  }

  @Test
  void namesTheServiceThatCannotBeReached() {
    HttpResponse<String> response = browser.get("/api/plan/plans");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body())
        .contains("urn:amends:problem:service-unavailable", "\"service\":\"plan-service\"");
  }

  @Test
  void namesTheServiceThatBreaksTheConnection() {
    assertThat(browser.get("/api/case/broken").statusCode()).isEqualTo(502);
  }

  @Test
  void namesTheServiceThatDoesNotAnswerInTime() {
    HttpResponse<String> response = browser.get("/api/assessment/silent");

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body())
        .contains("urn:amends:problem:service-unavailable", "\"service\":\"assessment-service\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/case/q/metrics",
        "/api/case/%71/metrics",
        "/api/case//q/metrics",
        "/api/case/x/../q/metrics",
        "/api/case/x/%2e%2e/q/metrics",
        "/api/other/cases",
        "/api/case",
        "/api/"
      })
  void passesOnOnlyCallsToTheRestApiOfAService(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void fetchesFiguresOnceForUsersWithTheSameScope() {
    // When
    String first = Browser.signedInAs("li.na").get("/api/case/pipeline?lenderId=GW-1").body();
    String sameScope =
        Browser.signedInAs("zhao.min").get("/api/case/pipeline?lenderId=GW-1").body();
    String otherLenders =
        Browser.signedInAs("wu.min").get("/api/case/pipeline?lenderId=GW-1").body();
    String otherRole =
        Browser.signedInAs("chen.hao").get("/api/case/pipeline?lenderId=GW-1").body();

    // Then
    assertThat(sameScope).isEqualTo(first);
    assertThat(otherLenders).isNotEqualTo(first);
    assertThat(otherRole).isNotEqualTo(first).isNotEqualTo(otherLenders);
  }
}
