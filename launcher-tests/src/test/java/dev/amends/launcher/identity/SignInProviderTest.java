package dev.amends.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.launcher.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInProviderTest {
  private static final String REDIRECT_URI = "http://localhost:8090/sign-in";
  private static final String SECRET = "secret of the client";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Instant now = Instant.parse("2026-12-01T08:00:00Z");
  private SignInProvider provider;

  @BeforeEach
  void start(@TempDir Path directory) {
    provider =
        SignInProvider.start(
            Ports.free(),
            LocalIdentity.load(directory, () -> now),
            new SignInClient(
                SignInClient.CONSOLE,
                SECRET,
                Set.of(URI.create(REDIRECT_URI), URI.create("http://localhost:8090/"))),
            () -> now,
            Duration.ofMinutes(15),
            Duration.ofHours(12));
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void issuesTheTokenThatTheServicesAcceptAndAnIdTokenForTheClient() throws Exception {
    // When
    JsonNode tokens = json(exchange(Map.of("code", codeOf("wu.min"))), 200);

    // Then
    JwtClaims access = verified(tokens.get("access_token").asText(), "amends");
    assertThat(access.getIssuer()).isEqualTo("amends-local");
    assertThat(access.getStringClaimValue("upn")).isEqualTo("wu.min");
    assertThat(access.getStringListClaimValue("groups")).containsExactly("agent");
    assertThat(access.getStringListClaimValue("lenders")).containsExactly("CU-DEMO");
    assertThat(access.getExpirationTime().getValue())
        .isEqualTo(now.plus(Duration.ofMinutes(15)).getEpochSecond());
    JwtClaims id = verified(tokens.get("id_token").asText(), SignInClient.CONSOLE);
    assertThat(id.getStringClaimValue("nonce")).isEqualTo("n-1");
  }

  @Test
  void redeemsACodeOnce() throws Exception {
    // Given
    String code = codeOf("li.na");
    json(exchange(Map.of("code", code)), 200);

    // When
    JsonNode answer = json(exchange(Map.of("code", code)), 400);

    // Then
    assertThat(answer.get("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void redeemsNoCodeAfterItsMinute() throws Exception {
    // Given
    String inTime = codeOf("li.na");
    String late = codeOf("li.na");

    // When
    now = now.plusSeconds(59);
    JsonNode accepted = json(exchange(Map.of("code", inTime)), 200);
    now = now.plusSeconds(1);
    JsonNode refused = json(exchange(Map.of("code", late)), 400);

    // Then
    assertThat(accepted.has("access_token")).isTrue();
    assertThat(refused.get("error").asText()).isEqualTo("invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, another-verifier-of-at-least-43-characters-12, 400, invalid_grant",
    "code_verifier, '', 400, invalid_grant",
    "redirect_uri, http://localhost:8090/, 400, invalid_grant",
    "client_secret, wrong, 401, invalid_client",
    "client_id, other, 401, invalid_client",
    "grant_type, password, 400, unsupported_grant_type"
  })
  void refusesACodeWithOtherParameters(String name, String value, int status, String error)
      throws Exception {
    JsonNode answer = json(exchange(Map.of("code", codeOf("li.na"), name, value)), status);

    assertThat(answer.get("error").asText()).isEqualTo(error);
    assertThat(answer.has("access_token")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri, http://localhost:8090/sign-in/, redirect_uri is not registered",
    "redirect_uri, https://elsewhere.example/sign-in, redirect_uri is not registered",
    "client_id, other, client_id is not that of a known client",
    "response_type, token, response_type must be code",
    "code_challenge_method, plain, code_challenge_method must be S256",
    "code_challenge, '', code_challenge is missing",
    "state, '', state is missing"
  })
  void redirectsNowhereIfTheRequestIsWrong(String name, String value, String description)
      throws Exception {
    HttpResponse<String> response = authorize(Map.of(name, value), "user=li.na");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(JSON.readTree(response.body()).get("error_description").asText())
        .isEqualTo(description);
  }

  @Test
  void signsNoStrangerIn() throws Exception {
    HttpResponse<String> response = authorize(Map.of(), "user=somebody");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("user is not a demo user");
  }

  @Test
  void renewsTokensUntilTheSessionEnds() throws Exception {
    // Given
    JsonNode first = json(exchange(Map.of("code", codeOf("li.na"))), 200);
    Map<String, String> refresh =
        Map.of("grant_type", "refresh_token", "refresh_token", first.get("refresh_token").asText());

    // When
    now = now.plus(Duration.ofHours(12)).minusSeconds(1);
    JsonNode renewed = json(exchange(refresh), 200);
    now = now.plusSeconds(1);
    JsonNode refused = json(exchange(refresh), 400);

    // Then
    now = now.minusSeconds(1);
    assertThat(verified(renewed.get("access_token").asText(), "amends").getSubject())
        .isEqualTo("li.na");
    assertThat(refused.get("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void renewsNothingForAnAccessToken() throws Exception {
    String access =
        json(exchange(Map.of("code", codeOf("li.na"))), 200).get("access_token").asText();

    JsonNode answer =
        json(exchange(Map.of("grant_type", "refresh_token", "refresh_token", access)), 400);

    assertThat(answer.get("error").asText()).isEqualTo("invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "'zh-CN,zh;q=0.9,en;q=0.8', 登录 Amends",
    "'en-GB,en;q=0.9,zh;q=0.1', Sign in to Amends",
    "de, Sign in to Amends",
    "'not a ;;; language', Sign in to Amends"
  })
  void listsTheDemoUsersInTheLanguageOfTheBrowser(String language, String title) throws Exception {
    HttpResponse<String> page =
        client.send(
            HttpRequest.newBuilder(authorizeUri(Map.of()))
                .header("Accept-Language", language)
                .build(),
            BodyHandlers.ofString());

    assertThat(page.body()).contains("<h1>" + title + "</h1>", "value=\"li.na\"", "CU-DEMO");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self' http://localhost:8090");
  }

  @Test
  void leadsBackAfterSignOutToARegisteredAddressOnly() throws Exception {
    HttpResponse<String> registered =
        get("/sign-out?post_logout_redirect_uri=http://localhost:8090/");
    HttpResponse<String> other =
        get("/sign-out?post_logout_redirect_uri=https://elsewhere.example/");

    assertThat(registered.headers().firstValue("Location")).hasValue("http://localhost:8090/");
    assertThat(other.statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(provider.uri().resolve(path)).build(), BodyHandlers.ofString());
  }

  private String codeOf(String user) throws Exception {
    HttpResponse<String> response = authorize(Map.of(), "user=" + user);
    String location = response.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(REDIRECT_URI + "?code=").endsWith("&state=s-1");
    return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
  }

  private HttpResponse<String> authorize(Map<String, String> changed, String form)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(authorizeUri(changed)).POST(BodyPublishers.ofString(form)).build(),
        BodyHandlers.ofString());
  }

  private URI authorizeUri(Map<String, String> changed) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("client_id", SignInClient.CONSOLE);
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("response_type", "code");
    parameters.put("state", "s-1");
    parameters.put("nonce", "n-1");
    parameters.put("code_challenge_method", "S256");
    parameters.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    parameters.putAll(changed);
    return provider.uri().resolve("/authorize?" + encoded(parameters));
  }

  private HttpResponse<String> exchange(Map<String, String> changed) throws Exception {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("client_id", SignInClient.CONSOLE);
    parameters.put("client_secret", SECRET);
    parameters.put("redirect_uri", REDIRECT_URI);
    parameters.put("code_verifier", VERIFIER);
    parameters.putAll(changed);
    return client.send(
        HttpRequest.newBuilder(provider.uri().resolve("/token"))
            .POST(BodyPublishers.ofString(encoded(parameters)))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode json(HttpResponse<String> response, int status) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private JwtClaims verified(String token, String audience) throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(get("/keys").body());
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
        .setExpectedAudience(audience)
        .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
        .build()
        .processToClaims(token);
  }
}
