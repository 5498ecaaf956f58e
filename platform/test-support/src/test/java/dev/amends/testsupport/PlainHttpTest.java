package dev.amends.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before each test
class PlainHttpTest {
  private static final String DOCUMENT =
      """
      {"openapi": "3.1.0",
       "paths": {"/cases": {"get": {"responses": {
         "200": {"content": {"application/json": {"schema": {"type": "object"}}}}}}}}}
      """;

  private final int portBefore = RestAssured.port;
  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/q/openapi", exchange -> answer(exchange, 200, DOCUMENT));
    service.start();
    RestAssured.port = service.getAddress().getPort();
    OpenApiFilter.forgetLast();
  }

  @AfterEach
  void stop() {
    service.stop(0);
    RestAssured.port = portBefore;
    OpenApiFilter.forgetLast();
  }

  @Test
  void sendsTheTokenAndTheEncodedQuery() {
    // Given
    service.createContext(
        "/cases",
        exchange ->
            answer(
                exchange,
                200,
                "{\"query\":\"%s\",\"caller\":{\"token\":\"%s\"}}"
                    .formatted(
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Authorization"))));

    // When
    PlainHttp.Answer answer = PlainHttp.get("/cases", Map.of("key", "CU:1 & 2"), "t");

    // Then
    JsonPath body = new JsonPath(answer.body());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Answers.field(body, "query")).isEqualTo("key=CU%3A1+%26+2");
    assertThat(Answers.field(body, "caller.token")).isEqualTo("Bearer t");
    assertThat(Answers.field(body, "caller.name")).isNull();
    assertThat(Answers.field(body, "query.name")).isNull();
    assertThat(OpenApiFilter.last()).contains("GET", "/cases?key=CU", "-> 200 {");
  }

  @Test
  void failsIfTheAnswerContradictsTheDocument() {
    // Given
    service.createContext("/cases", exchange -> answer(exchange, 202, "{}"));

    // When // Then
    assertThatThrownBy(
            () -> PlainHttp.send("GET", "/cases", Optional.empty(), Optional.empty(), null))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /cases answers 202 application/json, which contradicts");
    assertThat(OpenApiFilter.last()).contains("-> 202 {}");
  }

  @Test
  void knowsThatNoCallWasMade() {
    assertThat(OpenApiFilter.last()).isEqualTo("the test made no call");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
